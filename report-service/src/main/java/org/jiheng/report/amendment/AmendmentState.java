package org.jiheng.report.amendment;

/** How far an amendment is. */
public enum AmendmentState {
  QUEUED,
  /** What rests on another version is evaluated anew. */
  EVALUATING,
  DONE,
  /** A newer version came before the end; its own amendment goes on with everything. */
  SUPERSEDED,
  FAILED
}
