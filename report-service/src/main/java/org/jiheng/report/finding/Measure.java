package org.jiheng.report.finding;

/** What the figures of a finding are measured in. */
public enum Measure {
  /** An amount in the filing's unit. */
  AMOUNT,
  /** A rate in percent. */
  PERCENT,
  /** Scores, weights and counts. */
  PLAIN
}
