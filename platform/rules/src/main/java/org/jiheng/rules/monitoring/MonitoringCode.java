package org.jiheng.rules.monitoring;

import static org.jiheng.rules.finding.Severity.ERROR;
import static org.jiheng.rules.finding.Severity.WARNING;

import org.jiheng.rules.finding.Severity;
import org.jiheng.rules.sentence.Code;

/** What can be found in a period: the rule that it is of, and how much it weighs. */
public enum MonitoringCode implements Code {
  EXECUTION_LOW(MonitoringRule.MON_EXECUTION_LOW, WARNING),
  EXECUTION_LOW_AGAIN(MonitoringRule.MON_EXECUTION_LOW, ERROR),
  TARGETS_BEHIND(MonitoringRule.MON_TARGET_BEHIND, WARNING),
  SPENT_BUT_NOT_DONE(MonitoringRule.MON_GAP, WARNING),
  DONE_BUT_NOT_SPENT(MonitoringRule.MON_GAP, WARNING),
  SPENT_AHEAD(MonitoringRule.MON_SPENT_AHEAD, ERROR),
  ATTAINED_FELL(MonitoringRule.MON_FELL, ERROR),
  EXECUTED_FELL(MonitoringRule.MON_FELL, ERROR),
  ATTAINED_UNCHANGED(MonitoringRule.MON_UNCHANGED, WARNING),
  CERTAIN_BUT_SLOW(MonitoringRule.MON_FORECAST, WARNING),
  CERTAIN_BUT_LESS(MonitoringRule.MON_FORECAST, WARNING),
  IMPOSSIBLE_UNADJUSTED(MonitoringRule.MON_FORECAST, WARNING),
  BEHIND_WITHOUT_REASON(MonitoringRule.MON_NO_REASON, ERROR),
  OVER_BUDGET(MonitoringRule.MON_OVER_BUDGET, ERROR),
  SOURCES_WRONG(MonitoringRule.MON_SOURCES, ERROR),
  SOURCES_ROUNDING(MonitoringRule.MON_SOURCES, WARNING),
  TREASURY_DIFFERS(MonitoringRule.MON_TREASURY, ERROR),
  TARGET_DIFFERS(MonitoringRule.MON_TARGET_DIFFERS, ERROR),
  ROWS_MISSING(MonitoringRule.MON_MISSING_ROW, WARNING),
  HANDED_IN_LATE(MonitoringRule.MON_LATE, WARNING);

  private final MonitoringRule rule;
  private final Severity severity;

  MonitoringCode(MonitoringRule rule, Severity severity) {
    this.rule = rule;
    this.severity = severity;
  }

  public MonitoringRule rule() {
    return rule;
  }

  public Severity severity() {
    return severity;
  }

  @Override
  public String key() {
    return name();
  }
}
