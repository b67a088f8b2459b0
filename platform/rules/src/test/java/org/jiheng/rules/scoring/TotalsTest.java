package org.jiheng.rules.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jiheng.rules.evaluation.Draft;
import org.jiheng.rules.evaluation.Evaluated;
import org.jiheng.rules.finding.Finding;
import org.jiheng.rules.finding.Rule;
import org.jiheng.rules.profile.RuleProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a profile takes from the sum of a form's scores, each in a sentence that can be checked. */
class TotalsTest {

  private static final RuleProfile CAPPED =
      with(
          """
          {"executionCaps": [{"below": 0.8, "total": 89}, {"below": 0.7, "total": 79},
            {"below": 0.6, "total": 69}, {"below": 0.5, "total": 59}]}\
          """);

  private static final RuleProfile COST =
      with(
          """
          {"classCaps": [{"name": "成本", "points": 5, "unless": ["成本", "费用"]}]}\
          """);

  private static final RuleProfile DEDUCTING =
      with("{\"deviationDeduction\": {\"from\": 0.3, \"points\": 2}}");

  private static RuleProfile with(String settings) {
    return Evaluated.profile("mof-2020", settings);
  }

  private static FormScore score(Draft draft) {
    return draft.evaluate().forms().get(0);
  }

  private static Draft executed(String amount) {
    return new Draft()
        .profile(CAPPED)
        .weighted("10", "1000", amount, "9")
        .row("10次", "10次", "90", "90");
  }

  @ParameterizedTest(name = "{0} of 1000: {1}")
  @CsvSource({
    "1000, 100",
    "800, 98",
    "799.99, 89",
    "700, 89",
    "699.99, 79",
    "600, 79",
    "599, 69",
    "500, 69",
    "499, 59",
    "0, 59"
  })
  void slowExecutionCapsTheTotal(String amount, BigDecimal total) {
    assertThat(score(executed(amount)).computedTotal()).isEqualByComparingTo(total);
  }

  @Test
  void aCapSaysWhatItTakesAndIsGradedAndKeepsTheScores() {
    var form = score(executed("750"));
    assertThat(form.adjustments())
        .extracting(Adjustment::text)
        .containsExactly("预算执行率 750 ÷ 1000 = 75.00%，低于80%，总分不超过89分，97.5分计为89分");
    assertThat(form.adjustments().get(0).points()).isEqualByComparingTo("-8.5");
    assertThat(form.adjustments().get(0).args())
        .containsExactly("750", "1000", "75.00%", "80%", "97.5", "89");
    assertThat(form.grade()).isEqualTo("良");
    assertThat(form.indicators().get(0).computedScore()).isEqualByComparingTo("90");
    assertThat(form.selfTotal()).isEqualByComparingTo("99");
  }

  @Test
  void aTotalBelowTheCapOrWithoutARateOrNotOfAHundredIsNotCapped() {
    var low = new Draft().profile(CAPPED).weighted("10", "1000", "100", "1");
    assertThat(score(low.row("10次", "5次", "90", "45")).computedTotal()).isEqualByComparingTo("46");
    assertThat(score(executed(null)).adjustments()).isEmpty();
    assertThat(score(executed("-5")).adjustments()).isEmpty();
    assertThat(score(executed("750").row("10次", "10次", "10", "10")).adjustments()).isEmpty();
  }

  @Test
  void aPrintedTotalMayBeTheSumOrWhatTheProfileMakesOfIt() {
    assertThat(executed("750").stated("100", "99").findings(Rule.TOTAL_SCORE)).isEmpty();
    assertThat(executed("750").stated("100", "89").findings(Rule.TOTAL_SCORE)).isEmpty();
    assertThat(executed("750").stated("100", "90").findings(Rule.TOTAL_SCORE)).hasSize(1);
  }

  @Test
  void aClaimAboveACapIsFoundWhereNoSmallerTotalIsPrinted() {
    var unprinted = executed("750").findings(Rule.SCORE_RANGE);
    assertThat(unprinted).extracting(Finding::where).containsExactly("/forms/0");
    assertThat(unprinted.get(0).code()).isEqualTo("CLAIM_ABOVE_CAP");
    assertThat(unprinted.get(0).message()).contains("自评合计99分").contains("89分");
    var printed = executed("750").stated("100", "99").findings(Rule.SCORE_RANGE);
    assertThat(printed).extracting(Finding::where).containsExactly("/forms/0/stated/selfScore");
    assertThat(executed("750").stated("100", "89").findings(Rule.SCORE_RANGE)).isEmpty();
    assertThat(executed("1000").findings(Rule.SCORE_RANGE)).isEmpty();
    assertThat(cost("成本指标", "经济成本", "印刷").findings(Rule.SCORE_RANGE)).hasSize(1);
  }

  private static Draft cost(String level1, String level2, String name) {
    return new Draft()
        .profile(COST)
        .row(level1, level2, name, "10次", "10次", "20", "20", null, null);
  }

  @Test
  void aClassCountsAsNoMoreThanItsCapWhereNoIndicatorIsWhatItShouldHold() {
    assertThat(score(cost("成本指标", "经济成本指标", "节约")).adjustments())
        .extracting(Adjustment::text)
        .containsExactly("「成本」类的指标名称中没有“成本、费用”，该类得分不超过5分，20分计为5分");
    assertThat(score(cost("产出指标", "成本指标", "节约")).computedTotal()).isEqualByComparingTo("5");
    assertThat(score(cost("成本指标", "经济成本指标", "项目总成本")).adjustments()).isEmpty();
    assertThat(score(cost("产出指标", "数量指标", "节约")).adjustments()).isEmpty();
    var always = with("{\"classCaps\": [{\"name\": \"成本\", \"points\": 5}]}");
    assertThat(score(cost("成本", "", "总成本").profile(always)).adjustments())
        .extracting(Adjustment::text)
        .containsExactly("「成本」类得分不超过5分，20分计为5分");
  }

  private static List<String> deducted(String target, String actual, String weight, String reason) {
    var draft = new Draft().profile(DEDUCTING).reasoned(target, actual, weight, weight, reason);
    return score(draft).adjustments().stream().map(Adjustment::text).toList();
  }

  @Test
  void aFarDeviationWithoutAReasonLosesPoints() {
    assertThat(deducted("10次", "13次", "6", null))
        .containsExactly("「指标」指标值「10次」，完成值「13次」，（13 − 10）÷ 10 = 30.00%，偏差达到30%且未说明原因，扣2分");
    assertThat(deducted("10万人", "7万人", "10", "无"))
        .containsExactly("「指标」指标值「10万人」，完成值「7万人」，（10 − 7）÷ 10 = 30.00%，偏差达到30%且未说明原因，扣2分");
    assertThat(deducted("≤10天", "20天", "3", "/")).hasSize(1).allMatch(why -> why.endsWith("扣1.5分"));
  }

  @ParameterizedTest(name = "{0} → {1}, {2}")
  @CsvSource({
    "10次, 12.99次,",
    "10次, 7.01次,",
    "10次, 20次, 需求增加",
    "投诉≤10次, 1次,",
    "10次, ≥20次,",
    "10次, 约20次,",
    "约10次, 20次,",
    "0次, 5次,",
    "10次, 20人,",
    "完成, 完成,",
    "10次, 0次,"
  })
  void nothingIsLostWhereNobodyCanSayThatItDeviatesOrThereIsNothingToLose(
      String target, String actual, String reason) {
    assertThat(deducted(target, actual, "6", reason)).isEmpty();
  }

  @Test
  void aRowThatAPersonJudgedLosesNothingMoreAndTheCapHoldsStill() {
    var form = score(new Draft().profile(DEDUCTING).row("10次", "20次", "6", "6"));
    assertThat(form.computedTotal()).isEqualByComparingTo("4");
    var judged = ReviewTotal.of(form, List.of(new BigDecimal("5")), DEDUCTING);
    assertThat(judged.total()).isEqualByComparingTo("5");
    var capped = score(executed("750").row("1次", "1次", null, null));
    var review = ReviewTotal.of(capped, Arrays.asList(new BigDecimal("88"), null), CAPPED);
    assertThat(review.total()).isEqualByComparingTo("89");
  }
}
