package org.jiheng.report.finding;

/** The rules by which a filing is checked, in the order in which findings are reported. */
public enum Rule {
  SUM,
  SUM_PART,
  RATE,
  RATE_OVER_100,
  EXECUTION_SCORE,
  TOTAL_SCORE,
  WEIGHT_SUM,
  SCORE_RANGE,
  SCORE_MISMATCH,
  NO_REASON,
  FAR_EXCEEDED,
  NOT_MEASURED,
  MISSING,
  DIRECTION,
  MISPLACED,
  DUPLICATE,
  CROSS_FORM,
  UNEXPLAINED_CHANGE,
  CARRY_OVER,
  NARRATIVE,
  NO_EXPLANATION
}
