package org.jiheng.rules.finding;

import static org.jiheng.rules.finding.Severity.ERROR;
import static org.jiheng.rules.finding.Severity.NOTICE;
import static org.jiheng.rules.finding.Severity.WARNING;

import org.jiheng.rules.sentence.Code;

/**
 * What can be found: the rule that is broken, how much it weighs, and a sentence of the catalogues
 * of {@code sentence}.
 */
public enum FindingCode implements Code {
  SUM_WRONG(Rule.SUM, ERROR),
  SUM_ROUNDING(Rule.SUM, WARNING),
  PARTS_EXCEED(Rule.SUM_PART, ERROR),
  RATE_WRONG(Rule.RATE, ERROR),
  RATE_DECIMALS(Rule.RATE, WARNING),
  RATE_WITHOUT_BUDGET(Rule.RATE, WARNING),
  HEADCOUNT_OVER_100(Rule.RATE_OVER_100, WARNING),
  HEADCOUNT_RATE_OVER_100(Rule.RATE_OVER_100, WARNING),
  EXECUTION_OVER_100(Rule.RATE_OVER_100, WARNING),
  EXECUTION_RATE_OVER_100(Rule.RATE_OVER_100, WARNING),
  EXECUTION_SCORE_WRONG(Rule.EXECUTION_SCORE, ERROR),
  TOTAL_SCORE_WRONG(Rule.TOTAL_SCORE, ERROR),
  WEIGHTS_NOT_100(Rule.WEIGHT_SUM, ERROR),
  LEVEL1_WEIGHTS(Rule.WEIGHT_SUM, ERROR),
  SCORE_NEGATIVE(Rule.SCORE_RANGE, ERROR),
  EXECUTION_SCORE_NEGATIVE(Rule.SCORE_RANGE, ERROR, "SCORE_NEGATIVE/execution"),
  SCORE_ABOVE_WEIGHT(Rule.SCORE_RANGE, ERROR),
  EXECUTION_SCORE_ABOVE_WEIGHT(Rule.SCORE_RANGE, ERROR, "SCORE_ABOVE_WEIGHT/execution"),
  SCORE_OUTSIDE_TIER(Rule.SCORE_RANGE, ERROR),
  CLAIM_ABOVE_RULE(Rule.SCORE_MISMATCH, ERROR),
  CLAIM_BELOW_RULE(Rule.SCORE_MISMATCH, WARNING),
  NO_REASON(Rule.NO_REASON, WARNING),
  FAR_EXCEEDED(Rule.FAR_EXCEEDED, NOTICE),
  NOT_MEASURED(Rule.NOT_MEASURED, WARNING),
  SCORE_BLANK(Rule.MISSING, ERROR),
  EXECUTION_SCORE_BLANK(Rule.MISSING, ERROR, "SCORE_BLANK/execution"),
  CLAIM_WITHOUT_FIGURE(Rule.MISSING, ERROR),
  EXECUTION_CLAIM_WITHOUT_FIGURE(Rule.MISSING, ERROR, "CLAIM_WITHOUT_FIGURE/execution"),
  TARGET_MISSED(Rule.MISSED, WARNING),
  COUNT_UPPER(Rule.DIRECTION, NOTICE),
  COST_LOWER(Rule.DIRECTION, NOTICE),
  COST_RATE(Rule.MISPLACED, NOTICE),
  COUNT_RATE(Rule.MISPLACED, NOTICE),
  COUNT_AMOUNT(Rule.MISPLACED, NOTICE),
  BENEFIT_COUNT(Rule.MISPLACED, NOTICE),
  DUPLICATE(Rule.DUPLICATE, WARNING),
  CROSS_FORM(Rule.CROSS_FORM, WARNING),
  UNEXPLAINED_CHANGE(Rule.UNEXPLAINED_CHANGE, WARNING),
  CARRY_OVER(Rule.CARRY_OVER, WARNING),
  AMOUNT_DIFFERS(Rule.NARRATIVE, WARNING),
  AMOUNT_OF_ANOTHER_YEAR(Rule.NARRATIVE, WARNING),
  AMOUNT_OF_ANOTHER_LINE(Rule.NARRATIVE, WARNING),
  AMOUNT_OF_ANOTHER_KIND(Rule.NARRATIVE, WARNING),
  EQUATION_WRONG(Rule.NARRATIVE, WARNING),
  PARTS_IN_TEXT_WRONG(Rule.NARRATIVE, WARNING),
  RATE_DIFFERS(Rule.NARRATIVE, WARNING),
  RATE_OF_OWN_AMOUNTS(Rule.NARRATIVE, WARNING),
  RATE_NOT_GIVEN(Rule.NARRATIVE, WARNING),
  CONTAINED_PART_BLANK(Rule.NARRATIVE, WARNING),
  DENIED_BUT_COUNTED(Rule.NARRATIVE, WARNING),
  LOSSES_UNEXPLAINED(Rule.NO_EXPLANATION, WARNING),
  SLOW_UNEXPLAINED(Rule.NO_EXPLANATION, WARNING),
  LOSSES_AND_SLOW_UNEXPLAINED(Rule.NO_EXPLANATION, WARNING);

  private final Rule rule;
  private final Severity severity;
  private final String key;

  FindingCode(Rule rule, Severity severity) {
    this.rule = rule;
    this.severity = severity;
    this.key = name();
  }

  /** Of a code with two sentences. */
  FindingCode(Rule rule, Severity severity, String key) {
    this.rule = rule;
    this.severity = severity;
    this.key = key;
  }

  public Rule rule() {
    return rule;
  }

  public Severity severity() {
    return severity;
  }

  @Override
  public String key() {
    return key;
  }
}
