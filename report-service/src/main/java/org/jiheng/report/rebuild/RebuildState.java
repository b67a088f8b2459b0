package org.jiheng.report.rebuild;

/** How far a rebuild is. */
public enum RebuildState {
  QUEUED,
  /** The logs are read into the new generation, beside the serving one. */
  READING,
  /** It has nearly caught up and is about to serve. */
  SWITCHING,
  /** It serves; every evaluation is compared with it. */
  EVALUATING,
  DONE,
  CANCELLED,
  FAILED;

  /** Before the switch nobody has seen anything of the new generation. */
  boolean beforeSwitch() {
    return compareTo(SWITCHING) <= 0;
  }
}
