package org.jiheng.rules.finding;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A rule and how it is checked. */
record FilingRule(Rule rule, Function<Ledger, Stream<Finding>> check) {

  /** In the order in which findings are reported. */
  static final List<FilingRule> ALL =
      List.of(
          new FilingRule(Rule.SUM, Sums::findings),
          new FilingRule(Rule.SUM_PART, OfWhich::findings),
          new FilingRule(Rule.RATE, Rates::findings),
          new FilingRule(Rule.RATE_OVER_100, OverWhole::findings),
          new FilingRule(Rule.EXECUTION_SCORE, FormTotals::executionScores),
          new FilingRule(Rule.TOTAL_SCORE, FormTotals::totalScores),
          new FilingRule(Rule.WEIGHT_SUM, Weights::findings),
          new FilingRule(Rule.SCORE_RANGE, ScoreRanges::findings),
          new FilingRule(Rule.SCORE_MISMATCH, ClaimFindings::mismatches),
          new FilingRule(Rule.NO_REASON, ClaimFindings::withoutReason),
          new FilingRule(Rule.FAR_EXCEEDED, RowFindings::farExceeded),
          new FilingRule(Rule.NOT_MEASURED, RowFindings::notMeasured),
          new FilingRule(Rule.MISSING, Missing::findings),
          new FilingRule(Rule.MISSED, RowFindings::missed),
          new FilingRule(Rule.CONTRADICTED, WordFindings::contradicted),
          new FilingRule(Rule.WEAKENED, WordFindings::weakened),
          new FilingRule(Rule.NOT_COMPUTED, WordFindings::notComputed),
          new FilingRule(Rule.DIRECTION, IndicatorClasses::directions),
          new FilingRule(Rule.MISPLACED, IndicatorClasses::misplaced),
          new FilingRule(Rule.DUPLICATE, Repeats::duplicates),
          new FilingRule(Rule.CROSS_FORM, Repeats::crossForm),
          new FilingRule(Rule.UNEXPLAINED_CHANGE, Budgets::unexplained),
          new FilingRule(Rule.CARRY_OVER, Budgets::carryOver),
          new FilingRule(Rule.NARRATIVE, Narratives::findings),
          new FilingRule(Rule.NO_EXPLANATION, Explanations::findings),
          new FilingRule(Rule.NO_EVIDENCE, Unproven::findings));
}
