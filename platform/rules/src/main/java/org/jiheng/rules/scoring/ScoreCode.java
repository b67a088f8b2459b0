package org.jiheng.rules.scoring;

import org.jiheng.rules.sentence.Code;

/** Why a score is what it is; the sentences stand in the catalogues of {@code sentence}. */
public enum ScoreCode implements Code {
  // the execution line
  EXECUTION_RATIO,
  EXECUTION_CAPPED,
  EXECUTION_PASS_LINE,
  EXECUTION_TIER,
  EXECUTION_BELOW_TIERS,
  NO_EXECUTION_LINE,
  NO_BUDGET,
  NO_EXECUTED,
  EXECUTION_NO_POINTS,
  NEGATIVE_EXECUTED,
  // rows that no figure decides
  MISSING,
  BLANK,
  NO_WEIGHT,
  NEGATIVE_WEIGHT,
  MALFORMED,
  NOT_COMPARABLE,
  SENTENCE,
  SCORING_SHEET,
  SUB_ROW_UNDECIDED,
  WEAKEST_SUB_ROW,
  NO_POINTS,
  NO_POINTS_REACHED,
  NO_POINTS_MISSED,
  // quantities
  REACHED,
  WITHIN,
  NONE_WITHIN,
  EQUAL_ROUNDED,
  BOUND_MET,
  BOUND_UNDECIDED,
  POSITIVE_RATIO,
  POSITIVE_RATIO_PASS_LINE,
  REVERSE_RATIO,
  REVERSE_RATIO_PASS_LINE,
  REVERSE_LINEAR,
  REVERSE_LINEAR_NOTHING,
  UNITS_DIFFER,
  LABELS_DIFFER,
  UNIT_UNCERTAIN,
  TARGET_APPROXIMATE,
  TARGET_NOT_POSITIVE,
  // something that may not happen
  ZERO_MET,
  ZERO_EXCEEDED,
  ZERO_UNDECIDED,
  // ranges, several quantities, time limits
  RANGE_INSIDE,
  RANGE_BELOW,
  RANGE_BELOW_PASS_LINE,
  RANGES_INSIDE,
  WEAKEST_PART,
  PART_UNPAIRED,
  PART_UNDECIDED,
  IN_TIME,
  LATE,
  LATE_NOTHING,
  LATE_SHARE,
  // states and words
  STATUS_SAME,
  STATUS_CONTAINED,
  STATUS_DONE,
  STATUS_ACHIEVED,
  STATUS_NONE,
  STATUS_CONTRADICTED,
  WEAKENED,
  BEST_STEP,
  STEP_UNDECIDED,
  STEP,
  STEP_CUT,
  STEP_SHARE,
  DOUBTFUL_TARGET,
  STRICT_EQUAL,
  TIER,
  TIER_CUT,
  ACHIEVED,
  ACHIEVED_CLAIM;

  private static final String ABOVE_PASS_LINE = "_PASS_LINE";

  @Override
  public String key() {
    return name();
  }

  /** The same share where a profile counts it from a pass line on. */
  ScoreCode abovePassLine() {
    return valueOf(name() + ABOVE_PASS_LINE);
  }
}
