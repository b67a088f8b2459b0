package org.jiheng.rules.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.jiheng.filing.Indicator.Tier;
import org.jiheng.rules.evaluation.Draft;
import org.jiheng.rules.evaluation.Evaluated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormFindingsTest {

  @ParameterizedTest
  @CsvSource({
    "87.82,",
    "87.8,WARNING",
    "88,WARNING",
    "87.9,ERROR",
    "87.83,ERROR",
    "87.824,",
    "87.823,ERROR",
    "0.8782,ERROR"
  })
  void aRateIsRightWithTwoDecimals(String stated, Severity severity) {
    var findings = new Draft().execution("10220.32", "8975.93", stated, "8.78").findings(Rule.RATE);
    assertThat(findings).hasSize(severity == null ? 0 : 1);
    assertThat(findings)
        .allSatisfy(
            finding -> {
              assertThat(finding.severity()).isEqualTo(severity);
              assertThat(finding.where()).isEqualTo("/forms/0/execution/statedRate");
              assertThat(finding.message()).contains("8975.93 ÷ 10220.32").contains("87.82%");
            });
  }

  @Test
  void aWholeRateNeedsNoDecimals() {
    assertThat(new Draft().execution("50", "50", "100", "10").findings(Rule.RATE)).isEmpty();
    assertThat(new Draft().headcount("142", "124", "87.32").findings(Rule.RATE)).isEmpty();
    assertThat(new Draft().headcount("142", "124", "88").findings(Rule.RATE))
        .extracting(Finding::where, Finding::severity)
        .containsExactly(tuple("/headcount/statedRate", Severity.ERROR));
  }

  @Test
  void theExecutionScoreIsTheRules() {
    assertThat(new Draft().execution("100", "87.82", null, "8.78").findings(Rule.EXECUTION_SCORE))
        .isEmpty();
    assertThat(new Draft().execution("100", "87.82", null, "9").findings(Rule.EXECUTION_SCORE))
        .extracting(Finding::where, Finding::severity)
        .containsExactly(tuple("/forms/0/execution/selfScore", Severity.ERROR));
    assertThat(new Draft().execution("100", "87.82", null, "9").findings(Rule.SCORE_MISMATCH))
        .isEmpty();
  }

  @Test
  void thePrintedTotalIsTheSumOfTheScores() {
    var right = new Draft().execution("100", "90", null, "9").row("1次", "1次", "90", "90");
    assertThat(right.stated("100", "99").findings(Rule.TOTAL_SCORE)).isEmpty();
    assertThat(right.stated("100", "98.9").findings(Rule.TOTAL_SCORE))
        .extracting(Finding::where, Finding::severity)
        .containsExactly(tuple("/forms/0/stated/selfScore", Severity.ERROR));
    assertThat(new Draft().stated("100", "99").findings(Rule.TOTAL_SCORE)).isEmpty();
  }

  private static Draft weights(String output, String benefit, String satisfaction) {
    return new Draft()
        .execution("100", "100", null, "10")
        .row("产出指标（50分）", "数量", "甲", "1次", "1次", output, output, null, null)
        .row("效益", "社会", "乙", "1次", "1次", benefit, benefit, null, null)
        .row("满意度指标", "满意度", "丙", "90%", "90%", satisfaction, satisfaction, null, null);
  }

  @Test
  void theWeightsAddUpInTheFormAndInEachClass() {
    assertThat(weights("50", "30", "10").findings(Rule.WEIGHT_SUM)).isEmpty();
    assertThat(weights("50", "29", "10").findings(Rule.WEIGHT_SUM))
        .extracting(Finding::where, Finding::code)
        .containsExactly(
            tuple("/forms/0/indicators", "WEIGHTS_NOT_100"),
            tuple("/forms/0/indicators/1/level1", "LEVEL1_WEIGHTS"));
    assertThat(weights("40", "40", "10").findings(Rule.WEIGHT_SUM))
        .extracting(Finding::code)
        .containsExactly("LEVEL1_WEIGHTS", "LEVEL1_WEIGHTS");
  }

  @Test
  void otherClassesThanTheProfilesAndFormsWithoutWeightsAreLeftAlone() {
    var other = new Draft().row("年度绩效目标1", "产出", "甲", "100%", "100%", "20", "20", null, null);
    assertThat(other.findings(Rule.WEIGHT_SUM)).isEmpty();
    assertThat(new Draft().row("98%", "98%", null, "19.6").findings(Rule.WEIGHT_SUM)).isEmpty();
    var cost = weights("50", "30", "10").profile(Evaluated.profile("mof-2021-cost"));
    assertThat(cost.findings(Rule.WEIGHT_SUM)).isEmpty();
  }

  @Test
  void aScoreLiesWithinItsWeightAndTier() {
    assertThat(new Draft().row("有序", "某种说法", "2", "3").findings(Rule.SCORE_RANGE))
        .extracting(Finding::where, Finding::code)
        .containsExactly(tuple("/forms/0/indicators/0/selfScore", "SCORE_ABOVE_WEIGHT"));
    assertThat(new Draft().row("1次", "0.5次", "2", "-1").findings(Rule.SCORE_RANGE))
        .extracting(Finding::code)
        .containsExactly("SCORE_NEGATIVE");
    assertThat(new Draft().tiered("效果显著", "10", "8", Tier.PARTIAL).findings(Rule.SCORE_RANGE))
        .extracting(Finding::code)
        .containsExactly("SCORE_OUTSIDE_TIER");
    assertThat(new Draft().execution("100", "100", null, "11").findings(Rule.SCORE_RANGE))
        .extracting(Finding::where)
        .containsExactly("/forms/0/execution/selfScore");
  }
}
