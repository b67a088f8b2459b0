package org.jiheng.rules.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiheng.rules.evaluation.Draft;
import org.jiheng.rules.evaluation.Evaluated;
import org.jiheng.rules.finding.Finding;
import org.jiheng.rules.finding.Rule;
import org.jiheng.rules.scoring.ExecutionScore;
import org.jiheng.rules.scoring.Notation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A form for every setting that provinces need; each profile is only data. */
class ProfileSettingsTest {

  private static final String TIERS =
      """
      {"executionTiers": [{"from": 1, "share": 1}, {"from": 0.8, "share": 0.7},
       {"from": 0.6, "share": 0.5}, {"from": 0, "share": 0}]}""";

  private static RuleProfile with(String settings) {
    return Evaluated.profile("mof-2020", settings);
  }

  private static ExecutionScore execution(RuleProfile profile, String executed) {
    return new Draft()
        .profile(profile)
        .line("1000", executed)
        .evaluate()
        .forms()
        .get(0)
        .execution();
  }

  private static void indicator(
      RuleProfile profile, String target, String actual, String weight, String score, String why) {
    var row = new Draft().profile(profile).row(target, actual, weight, null).only();
    assertThat(Notation.number(row.ruleScore())).isEqualTo(score);
    assertThat(row.explanation().text()).endsWith(why);
  }

  @Test
  void anExecutionWeightOf20AndLevel1WeightsOf40And40() {
    var profile = with("{\"executionWeight\": 20, \"level1Weights\": {\"产出\": 40, \"效益\": 40}}");
    var form =
        new Draft()
            .profile(profile)
            .line("1000", "873")
            .row("产出指标(40分)", "数量指标", "甲", "10次", "9次", "40", "36", null, null)
            .row("效益指标(40分)", "社会效益", "乙", "10次", "10次", "40", "40", null, null);
    var score = form.evaluate().forms().get(0);
    assertThat(Notation.number(score.execution().weight())).isEqualTo("20");
    assertThat(score.execution().explanation().text()).isEqualTo("873 ÷ 1000 × 20 = 17.46");
    assertThat(Notation.number(score.computedTotal())).isEqualTo("93.46");
    assertThat(form.findings(Rule.WEIGHT_SUM)).isEmpty();
    assertThat(form.profile(Evaluated.profile("mof-2020")).findings(Rule.WEIGHT_SUM))
        .extracting(Finding::code)
        .containsExactly("WEIGHTS_NOT_100");
  }

  @Test
  void wholePointsHalfUpOrCutOff() {
    var whole = with(rounding(0, "HALF_UP"));
    assertThat(execution(whole, "849").computedScore()).isEqualTo("8");
    assertThat(execution(whole, "850").computedScore()).isEqualTo("9");
    indicator(whole, "1228人", "770人", "2", "1", "770 ÷ 1228 × 2 = 1");
    indicator(whole, "10次", "9次", "2.5", "2", "9 ÷ 10 × 2.5 = 2");
    indicator(whole, "10次", "10次", "2.5", "2.5", "10 ≥ 10，满分2.5分");
    var cut = with(rounding(0, "TRUNCATE"));
    assertThat(execution(cut, "899").computedScore()).isEqualTo("8");
    assertThat(execution(cut, "899").explanation().text())
        .isEqualTo("899 ÷ 1000 × 10 = 8（保留0位小数，只舍不入）");
    var tenths = with(rounding(1, "TRUNCATE"));
    indicator(tenths, "214人", "203人", "2", "1.8", "203 ÷ 214 × 2 = 1.8（保留1位小数，只舍不入）");
    indicator(with(rounding(1, "HALF_UP")), "214人", "203人", "2", "1.9", "203 ÷ 214 × 2 = 1.9");
  }

  private static String rounding(int decimals, String mode) {
    var rounding = "{\"decimals\": " + decimals + ", \"mode\": \"" + mode + "\"}";
    return "{\"executionRounding\": " + rounding + ", \"indicatorRounding\": " + rounding + "}";
  }

  @ParameterizedTest
  @CsvSource({
    "1000,10,1000 ÷ 1000 − 60%）÷（1 − 60%）× 10 = 10",
    "900,7.5,（900 ÷ 1000 − 60%）÷（1 − 60%）× 10 = 7.5",
    "601,0.03,（601 ÷ 1000 − 60%）÷（1 − 60%）× 10 = 0.03",
    "600,0,600 ÷ 1000，未超过及格线60%，计0分",
    "0,0,0 ÷ 1000，未超过及格线60%，计0分"
  })
  void aPassLineForExecution(String executed, String score, String why) {
    var execution = execution(with("{\"executionPassLine\": 0.6}"), executed);
    assertThat(Notation.number(execution.computedScore())).isEqualTo(score);
    assertThat(execution.explanation().text()).endsWith(why);
    assertThat(execution.explanation().args()).containsExactly(executed, "1000", "10", "60%");
  }

  @Test
  void aPassLineForIndicators() {
    var line = with("{\"indicatorPassLine\": 0.6}");
    indicator(line, "100次", "90次", "10", "7.5", "（90 ÷ 100 − 60%）÷（1 − 60%）× 10 = 7.5");
    indicator(line, "100次", "60次", "10", "0", "60 ÷ 100，未超过及格线60%，计0分");
    indicator(line, "100次", "61次", "10", "0.25", "（61 ÷ 100 − 60%）÷（1 − 60%）× 10 = 0.25");
    indicator(line, "≤80天", "100天", "10", "5", "超出指标值，（80 ÷ 100 − 60%）÷（1 − 60%）× 10 = 5");
    indicator(line, "100次", "100次", "10", "10", "100 ≥ 100，满分10分");
  }

  @ParameterizedTest
  @CsvSource({
    "1000,10,1000 ÷ 1000 = 100.00%，达到100%一档，10 × 100% = 10",
    "999.9,7,999.9 ÷ 1000 = 99.99%，达到80%一档，10 × 70% = 7",
    "800,7,800 ÷ 1000 = 80.00%，达到80%一档，10 × 70% = 7",
    "799.99,5,799.99 ÷ 1000 = 80.00%，达到60%一档，10 × 50% = 5",
    "600,5,600 ÷ 1000 = 60.00%，达到60%一档，10 × 50% = 5",
    "599,0,599 ÷ 1000 = 59.90%，达到0%一档，10 × 0% = 0",
    "1200,10,1200 ÷ 1000 = 120.00%，超过100%，按满分10分计"
  })
  void executionTiersByTheUnroundedRate(String executed, String score, String why) {
    var execution = execution(with(TIERS), executed);
    assertThat(Notation.number(execution.computedScore())).isEqualTo(score);
    assertThat(execution.explanation().text()).isEqualTo(why);
  }

  @Test
  void belowTheLowestTierThereIsNothing() {
    var high = with("{\"executionTiers\": [{\"from\": 0.9, \"share\": 1}]}");
    var execution = execution(high, "899");
    assertThat(execution.computedScore()).isZero();
    assertThat(execution.explanation().text()).endsWith("= 89.90%，未达到最低一档，计0分");
    assertThat(execution.explanation().args()).containsExactly("899", "1000", "10", "89.90%");
  }

  @ParameterizedTest
  @CsvSource({
    "10,6,'10 ≤ 10，满分6分'",
    "12,4.8,超出指标值，（1 −（12 − 10）÷ 10）× 6 = 4.8",
    "19.99,0.01,超出指标值，（1 −（19.99 − 10）÷ 10）× 6 = 0.01",
    "20,0,超出指标值，20 达到指标值 10 的两倍，计0分",
    "25,0,超出指标值，25 达到指标值 10 的两倍，计0分"
  })
  void theLinearReverseRule(String actual, String score, String why) {
    indicator(Evaluated.profile("mof-2021-cost"), "≤10天", actual + "天", "6", score, why);
  }

  @ParameterizedTest
  @CsvSource({
    "89.995,良",
    "90,优",
    "89.99,良",
    "80,良",
    "79.99,中",
    "79.995,中",
    "60,中",
    "59.99,差",
    "59.995,差"
  })
  void theGradeIsThatOfTheUnroundedTotal(String claim, String grade) {
    var form = new Draft().row("", "某项", "某种说法", "某事", "另一说法", "100", claim, null, null);
    assertThat(form.evaluate().forms().get(0).computedTotal()).isEqualByComparingTo(claim);
    assertThat(form.evaluate().grade()).isEqualTo(grade);
  }

  @Test
  void theShareFromWhichATargetIsFarExceeded() {
    var twice = new Draft().profile(with("{\"farExceeded\": 2}"));
    assertThat(twice.row("10次", "19次", "2", "2").findings(Rule.FAR_EXCEEDED)).isEmpty();
    assertThat(twice.row("10次", "20次", "2", "2").findings(Rule.FAR_EXCEEDED)).hasSize(1);
  }
}
