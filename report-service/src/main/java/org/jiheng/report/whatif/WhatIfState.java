package org.jiheng.report.whatif;

/** How far a what-if is. */
public enum WhatIfState {
  QUEUED,
  /** Department after department is judged by both settings. */
  COMPARING,
  /** The comparison can be read. */
  DONE,
  CANCELLED,
  FAILED
}
