package org.jiheng.rules.monitoring;

import org.jiheng.rules.sentence.Code;

/** How a figure of monitoring comes about, for a clerk to check by hand. */
public enum MonitoringFormula implements Code {
  EXECUTION_TO_DATE,
  NO_EXECUTION_RATE,
  RELATIVE_TO_TIME,
  ATTAINED_SHARE,
  ATTAINED_WITHIN,
  ATTAINED_BEYOND,
  ATTAINED_ACHIEVED,
  ATTAINED_PARTLY,
  ATTAINED_NOT,
  ATTAINED_NOT_DUE,
  ATTAINED_BLANK,
  ATTAINED_UNREAD,
  WEIGHTED_ATTAINMENT,
  ATTAINMENT_GAP,
  LINEAR_FORECAST,
  COST_AT_PACE,
  EXPECTED_SURPLUS;

  @Override
  public String key() {
    return name();
  }
}
