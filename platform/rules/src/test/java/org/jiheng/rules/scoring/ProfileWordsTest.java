package org.jiheng.rules.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiheng.rules.evaluation.Draft;
import org.jiheng.rules.evaluation.Evaluated;
import org.jiheng.rules.finding.Finding;
import org.jiheng.rules.finding.Rule;
import org.jiheng.rules.profile.RuleProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ScoringWords, steps, classes and time limits as a profile sets them. */
class ProfileWordsTest {

  private static final RuleProfile SICHUAN = Evaluated.profile("sichuan-2022");

  private static RuleProfile with(String settings) {
    return Evaluated.profile("mof-2020", settings);
  }

  @Test
  void whatIsLateIsToldAlsoWhereTheProfileDoesNotSayWhatItCosts() {
    var full = new Draft().row("9月前", "11月", "10", "10").findings(Rule.WEAKENED);
    assertThat(full).extracting(Finding::code).containsExactly("CLAIM_LATE");
    assertThat(new Draft().row("9月前", "11月", "10", "8").findings(Rule.WEAKENED)).isEmpty();
    assertThat(new Draft().row("9月前", "8月", "10", "10").findings(Rule.WEAKENED)).isEmpty();
    var unscored = new Draft().row("9月前", "11月", null, null);
    assertThat(unscored.only().attainment()).isEqualTo(Attainment.MISSED);
    assertThat(unscored.findings(Rule.MISSED)).hasSize(1);
  }

  @ParameterizedTest(name = "{0} → {1}, claimed {2}: {3}")
  @CsvSource({
    "优良中低差, 优, 10, 10, STEP",
    "优良中低差, 优, 9, 9, STEP",
    "优良中低差, 优, , 10, BEST_STEP",
    "优良中低差, 良, 8.5, 8.5, STEP",
    "优良中低差, 良, 10, 8.99, STEP_CUT",
    "优良中低差, 低, 2, 3, STEP_CUT",
    "优良中低差, 差, 0, 0, STEP",
    "优、良、中, 中, 7, 7, STEP",
    "好坏, 坏, 10, 2.99, STEP_CUT"
  })
  void aStepIsWorthItsShare(
      String target, String actual, String claim, String score, String reason) {
    var row = new Draft().profile(SICHUAN).row(target, actual, "10", claim).only();
    assertThat(row.explanation().code()).isEqualTo(reason);
    assertThat(row.computedScore()).isEqualByComparingTo(score);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({"优良中低差, 优良中低差", "优良中低差, 优良", "优良中低差, 一般", "健全, 优", "优, 优", "优优良, 良", "优良, 中"})
  void whatIsNoScaleOrNoStepOfItIsJudgedAsByOtherProfiles(String target, String actual) {
    var row = new Draft().row(target, actual, "10", "8");
    var other = new Draft().profile(SICHUAN).row(target, actual, "10", "8");
    assertThat(other.only().explanation().code()).isEqualTo(row.only().explanation().code());
  }

  @Test
  void aClaimOutsideItsStepIsFound() {
    var cut = new Draft().profile(SICHUAN).row("优良中低差", "良", "10", "10");
    assertThat(cut.findings(Rule.SCORE_RANGE))
        .extracting(Finding::message)
        .containsExactly("「指标」指标值「优良中低差」，完成值「良」，自评10分，不在“良”一档对应的范围（分值10分的80%至90%）之内。");
    assertThat(cut.findings(Rule.SCORE_MISMATCH)).isEmpty();
  }

  @Test
  void aStepOfOneShareIsComputed() {
    var two =
        with(
            """
            {"steps": [{"words": ["合格"], "from": 1, "to": 1},
              {"words": ["不合格"], "from": 0.35, "to": 0.35}]}\
            """);
    var row = new Draft().profile(two).row("合格/不合格", "不合格", "3", "3").only();
    assertThat(row.basis()).isEqualTo(Basis.QUALITATIVE);
    assertThat(row.explanation().text()).endsWith("定性指标，完成值为“不合格”一档，3 × 35% = 1.05");
    assertThat(row.ruleScore()).isEqualByComparingTo("1.05");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "空驶率, ≤10, REVERSE",
    "空驶率, 10%, REVERSE",
    "空驶率及时改善数, 10%, POSITIVE",
    "空驶率改善数, 10%, POSITIVE",
    "投诉次数, 10次, POSITIVE"
  })
  void reverseWordsAreTheProfilesAlone(String name, String target, Direction direction) {
    var own = with("{\"reverseWords\": {\"words\": [\"空驶 率\"], \"except\": [\"改善\"]}}");
    assertThat(new Draft().profile(own).named(name, target, "5", "2", "2").only().direction())
        .isEqualTo(direction);
  }

  @Test
  void aLateDateCountsWhatTheProfileLeavesAndIsElseNotComputed() {
    var late = new Draft().row("产出", "时效", "完成时间", "9月前", "11月", "10", "10", null, null);
    assertThat(late.only().basis()).isEqualTo(Basis.NOT_COMPUTED);
    var none = late.profile(with("{\"lateShare\": 0}"));
    assertThat(none.only().explanation().text()).endsWith("完成时间「11月」晚于时限「9月前」，计0分");
    assertThat(none.only().computedScore()).isZero();
    assertThat(none.findings(Rule.SCORE_MISMATCH)).hasSize(1);
    var half = late.profile(with("{\"lateShare\": 0.45}")).only();
    assertThat(half.explanation().text()).endsWith("晚于时限「9月前」，10 × 45% = 4.5");
    assertThat(Notation.number(half.ruleScore())).isEqualTo("4.5");
  }

  @Test
  void aFormMayChooseItsOwnClassesButNotAnotherSum() {
    var hubei = Evaluated.profile("hubei-2022");
    var form =
        new Draft()
            .profile(hubei)
            .weighted("20", "100", "100", "20")
            .row("目标一", "数量", "甲", "10次", "10次", "80", "80", null, null);
    assertThat(form.findings(Rule.WEIGHT_SUM)).isEmpty();
    assertThat(
            form.row("目标二", "数量", "乙", "1次", "1次", "5", "5", null, null).findings(Rule.WEIGHT_SUM))
        .extracting(Finding::code)
        .containsExactly("WEIGHTS_NOT_100");
    var blank =
        new Draft().profile(hubei).row("产出指标", "数量", "甲", null, null, "80", "80", null, null);
    assertThat(blank.only().basis()).isEqualTo(Basis.MISSING);
  }

  @Test
  void whereExecutionCarriesNoPointsAClaimForItIsTooMuch() {
    var ningxia = Evaluated.profile("ningxia-2022");
    var form =
        new Draft()
            .profile(ningxia)
            .weighted(null, "300", "259.45", "9")
            .row("产出指标", "数量", "甲", "10次", "10次", "40", "40", null, null)
            .row("效益指标", "社会", "乙", "10次", "10次", "40", "40", null, null)
            .row("满意度指标", "对象", "丙", "90%", "95%", "20", "20", null, null);
    assertThat(form.evaluate().score()).isEqualByComparingTo("100");
    assertThat(form.findings(Rule.WEIGHT_SUM)).isEmpty();
    assertThat(form.findings(Rule.SCORE_RANGE)).hasSize(1);
  }
}
