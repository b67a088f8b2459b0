package org.jiheng.rules.scoring;

/** What a computed score rests on. */
public enum Basis {
  /** A quantity, range, multi, status, date or zero that was measured. */
  MEASURED,
  /** ScoringWords that were judged by their tier. */
  QUALITATIVE,
  /** Not comparable: the self-score is taken over. */
  NOT_COMPUTED,
  /** A sheet that prints scores only: they are taken over as they stand. */
  TAKEN_OVER,
  /** Points were claimed for a blank target or actual. */
  MISSING
}
