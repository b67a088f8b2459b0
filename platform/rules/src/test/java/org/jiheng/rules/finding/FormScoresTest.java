package org.jiheng.rules.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.jiheng.filing.Form.Source;
import org.jiheng.filing.Indicator.Tier;
import org.jiheng.rules.evaluation.Draft;
import org.jiheng.rules.evaluation.Evaluated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormScoresTest {

  @Test
  void thePrintedTotalHasNoToleranceAndABlankScoreCountsAsNothing() {
    var draft = new Draft().execution("100", "90", null, "9").row("1次", "1次", "90", "80");
    assertThat(draft.stated(null, "89").findings(Rule.TOTAL_SCORE)).isEmpty();
    assertThat(draft.stated(null, "89.001").findings(Rule.TOTAL_SCORE)).hasSize(1);
    assertThat(draft.stated(null, null).findings(Rule.TOTAL_SCORE)).isEmpty();
    var blank = new Draft().execution("100", "90", null, null).row("1次", "1次", "90", "80");
    assertThat(blank.stated(null, "80").findings(Rule.TOTAL_SCORE)).isEmpty();
    assertThat(blank.stated(null, "89").findings(Rule.TOTAL_SCORE)).hasSize(1);
    var unscored = new Draft().row("1次", "1次", "90", null).stated(null, "89");
    assertThat(unscored.findings(Rule.TOTAL_SCORE)).isEmpty();
  }

  @Test
  void anExecutionScoreIsComparedWithWhatTheRuleGives() {
    assertThat(new Draft().execution("0", "0", null, "7").findings(Rule.EXECUTION_SCORE)).isEmpty();
    assertThat(new Draft().execution("100", null, null, "7").findings(Rule.EXECUTION_SCORE))
        .isEmpty();
    assertThat(new Draft().execution("100", "50", null, null).findings(Rule.EXECUTION_SCORE))
        .isEmpty();
    assertThat(new Draft().execution("100", "120", null, "10").findings(Rule.EXECUTION_SCORE))
        .isEmpty();
    var hunan = new Draft().profile(Evaluated.profile("hunan-2024"));
    assertThat(hunan.execution("10220.32", "8975.93", null, "8.78").findings(Rule.EXECUTION_SCORE))
        .extracting(Finding::message)
        .containsExactly("「测试表」表的执行率自评得分为8.78分，按规则应为8.8分（8975.93 ÷ 10220.32 × 10 = 8.8）。");
  }

  @ParameterizedTest
  @CsvSource({"0,", "10,", "10.01,SCORE_ABOVE_WEIGHT", "-0.01,SCORE_NEGATIVE"})
  void anExecutionScoreLiesWithinItsWeight(String claim, String code) {
    assertThat(new Draft().execution("0", "0", null, claim).findings(Rule.SCORE_RANGE))
        .extracting(Finding::code)
        .isEqualTo(code == null ? List.of() : List.of(code));
    assertThat(new Draft().execution("100", null, null, "11").findings(Rule.SCORE_RANGE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ACHIEVED,8,",
    "ACHIEVED,10,",
    "ACHIEVED,7.99,8",
    "PARTIAL,6,",
    "PARTIAL,8,7.99",
    "NOT_ACHIEVED,6,5.99",
    "NOT_ACHIEVED,0,",
    "PARTIAL,11,10",
    "PARTIAL,-1,0"
  })
  void aScoreLiesInItsFiledTier(Tier tier, String claim, String expected) {
    var findings = new Draft().tiered("效果显著", "10", claim, tier).findings(Rule.SCORE_RANGE);
    assertThat(findings).hasSize(expected == null ? 0 : 1);
    assertThat(findings)
        .allSatisfy(found -> assertThat(found.expected()).isEqualByComparingTo(expected));
    assertThat(new Draft().tiered("效果显著", null, claim, tier).findings(Rule.SCORE_RANGE))
        .extracting(Finding::code)
        .doesNotContain("SCORE_OUTSIDE_TIER");
  }

  @Test
  void aRowThatClaimsForABlankCellHasSaidEnoughAndNoScoreFitsANegativeWeight() {
    assertThat(new Draft().row("", "5次", "2", "3").findings(Rule.SCORE_RANGE)).isEmpty();
    assertThat(new Draft().row("1次", "1次", "-1", "0").findings(Rule.SCORE_RANGE))
        .extracting(Finding::code)
        .containsExactly("SCORE_ABOVE_WEIGHT");
  }

  @Test
  void aBlankScoreOrAClaimWithoutFiguresIsMissing() {
    var blank = new Draft().execution("100", "90", null, null).row("3次", "5次", "2", null);
    assertThat(blank.findings(Rule.MISSING))
        .extracting(Finding::where, Finding::severity, Finding::message)
        .containsExactly(
            tuple("/forms/0/execution/selfScore", Severity.ERROR, "「测试表」表的执行率未填写自评得分。"),
            tuple(
                "/forms/0/indicators/0/selfScore", Severity.ERROR, "「指标」指标值「3次」，完成值「5次」，未填写自评得分。"));
    assertThat(new Draft().execution("100", "90", null, "9").findings(Rule.MISSING)).isEmpty();
    assertThat(new Draft().execution("100", null, null, "0").findings(Rule.MISSING)).isEmpty();
    assertThat(new Draft().funds(Source.TOTAL, null, "100", "90").findings(Rule.MISSING)).isEmpty();
    assertThat(new Draft().execution("-1", "90", null, null).findings(Rule.MISSING)).isEmpty();
    assertThat(new Draft().row("", "5次", "2", "0").findings(Rule.MISSING)).isEmpty();
    assertThat(new Draft().row("", "", "2", "1").findings(Rule.MISSING))
        .extracting(Finding::where)
        .containsExactly("/forms/0/indicators/0/target");
  }
}
