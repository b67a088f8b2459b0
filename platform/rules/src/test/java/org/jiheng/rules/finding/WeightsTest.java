package org.jiheng.rules.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.jiheng.rules.evaluation.Draft;
import org.jiheng.rules.evaluation.Evaluated;
import org.junit.jupiter.api.Test;

class WeightsTest {

  private static Draft rows(String... levelsAndWeights) {
    var draft = new Draft();
    for (var i = 0; i < levelsAndWeights.length; i += 2) {
      draft.row(
          levelsAndWeights[i], "", "甲" + i, "1次", "1次", levelsAndWeights[i + 1], "1", null, null);
    }
    return draft;
  }

  @Test
  void theProfilesExecutionWeightCountsWhereTheFormStatesNone() {
    assertThat(rows("产出", "50", "效益", "30", "满意度", "10").findings(Rule.WEIGHT_SUM)).isEmpty();
    assertThat(rows("产出", "50", "效益", "30", "满意度", "10").line("9", "9").findings(Rule.WEIGHT_SUM))
        .isEmpty();
    var whole = rows("产出", "60", "效益", "30", "满意度", "10");
    assertThat(whole.findings(Rule.WEIGHT_SUM))
        .extracting(Finding::code)
        .containsExactly("LEVEL1_WEIGHTS");
    assertThat(whole.line("9", "9").findings(Rule.WEIGHT_SUM))
        .extracting(Finding::code)
        .containsExactly("WEIGHTS_NOT_100", "LEVEL1_WEIGHTS");
  }

  @Test
  void aWrongSumPointsAtThePrintedOne() {
    var draft = rows("产出", "50", "效益", "30", "满意度", "9").stated("100", "3");
    assertThat(draft.findings(Rule.WEIGHT_SUM))
        .extracting(Finding::where, Finding::message)
        .containsExactly(
            tuple("/forms/0/stated/weight", "「测试表」表的分值合计为99分（执行率10分、各项指标89分），应为100分。"),
            tuple("/forms/0/indicators/2/level1", "「测试表」表「满意度」的分值合计为9分，按规则应为10分。"));
    assertThat(rows("产出", "50").stated(null, "3").findings(Rule.WEIGHT_SUM))
        .extracting(Finding::where)
        .containsExactly("/forms/0/indicators");
  }

  @Test
  void classNamesAreComparedWithoutEndingAndBracketsOnBothSides() {
    var named =
        Evaluated.profile("mof-2020", "{\"level1Weights\": {\"产出指标\": 50, \"效益(合计)\": 40}}");
    assertThat(rows("产出（50分）", "50", "效益指标(30分)", "40").profile(named).findings(Rule.WEIGHT_SUM))
        .isEmpty();
    assertThat(rows("产出指标", "49", "效益", "41").profile(named).findings(Rule.WEIGHT_SUM))
        .extracting(Finding::where)
        .containsExactly("/forms/0/indicators/0/level1", "/forms/0/indicators/1/level1");
  }

  @Test
  void theRowsOfAClassNeedNotStandTogether() {
    assertThat(rows("产出", "20", "效益", "30", "产出", "30", "满意度", "10").findings(Rule.WEIGHT_SUM))
        .isEmpty();
  }

  @Test
  void aFormWithSomeOfTheClassesIsAskedForItsWholeOnly() {
    assertThat(rows("产出", "60", "效益", "30").findings(Rule.WEIGHT_SUM)).isEmpty();
    assertThat(rows("产出", "60", "效益", "29").findings(Rule.WEIGHT_SUM))
        .extracting(Finding::code)
        .containsExactly("WEIGHTS_NOT_100");
    assertThat(rows("产出", "60", "绩效", "20").findings(Rule.WEIGHT_SUM)).isEmpty();
    assertThat(rows("产出", "60", null, "20").findings(Rule.WEIGHT_SUM)).isEmpty();
    assertThat(rows("产出", null, "效益", null).findings(Rule.WEIGHT_SUM)).isEmpty();
    assertThat(rows("产出", "80", "效益", null).findings(Rule.WEIGHT_SUM)).hasSize(1);
  }
}
