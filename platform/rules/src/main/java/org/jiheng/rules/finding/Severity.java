package org.jiheng.rules.finding;

/** How much a finding weighs. */
public enum Severity {
  /** The filing contradicts itself. */
  ERROR,
  /** It needs a look. */
  WARNING,
  /** It is worth knowing. */
  NOTICE
}
