package org.jiheng.province.tally;

/** What is summed up by fiscal year, and within some of them by bucket. */
public enum Measure {
  DEPARTMENTS,
  SCORED,
  SCORE_SUM,
  ANNUAL_COUNT,
  ANNUAL_SUM,
  EXECUTED_COUNT,
  EXECUTED_SUM,
  /** By grade; the empty bucket is of those without one. */
  GRADE,
  GRADE_SCORE_SUM,
  /** By number of the band, from 0. */
  SCORE_BAND,
  RATE_BAND,
  /** Departments without a score, by the reason. */
  LEFT_OUT,
  /** By rule. */
  FINDINGS,
  FINDING_DEPARTMENTS,
  /** Departments that have a score in this year and in the one before. */
  COMPARED,
  CHANGE_SUM,
  IMPROVED,
  DECLINED,
  /** Departments on the roll, and those of them that have an evaluation. */
  ROLL,
  ROLL_FILED
}
