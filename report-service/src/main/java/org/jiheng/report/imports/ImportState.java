package org.jiheng.report.imports;

/** How far an import is. */
public enum ImportState {
  QUEUED,
  /** Every file or line is turned into a filing, or refused. */
  READING,
  /** What could be read is handed in, one after the other. */
  FILING,
  DONE,
  CANCELLED,
  FAILED
}
