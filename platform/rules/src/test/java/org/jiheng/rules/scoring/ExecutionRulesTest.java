package org.jiheng.rules.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiheng.rules.evaluation.Draft;
import org.jiheng.rules.evaluation.Evaluated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ways in which provinces give points for execution, and the lines that no way fits. */
class ExecutionRulesTest {

  private static ExecutionScore score(Draft draft) {
    return draft.evaluate().forms().get(0).execution();
  }

  private static ExecutionScore score(String settings, String annual, String executed) {
    var profile = Evaluated.profile("mof-2020", settings);
    return score(new Draft().profile(profile).execution(annual, executed, null, "0"));
  }

  private static String text(ExecutionScore score) {
    return score.explanation().text();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          80    | 5     | EXECUTION_PASS_LINE | （80 ÷ 100 − 60%）÷（1 − 60%）× 10 = 5
          100   | 10    | EXECUTION_PASS_LINE | （100 ÷ 100 − 60%）÷（1 − 60%）× 10 = 10
          60.04 | 0.01  | EXECUTION_PASS_LINE | （60.04 ÷ 100 − 60%）÷（1 − 60%）× 10 = 0.01
          60    | 0     | EXECUTION_PASS_LINE | 60 ÷ 100，未超过及格线60%，计0分
          30    | 0     | EXECUTION_PASS_LINE | 30 ÷ 100，未超过及格线60%，计0分
          """)
  void aPassLineLeavesNothingBelowIt(String executed, String points, String code, String text) {
    var score = score("{\"executionPassLine\": 0.6}", "100", executed);
    assertThat(score.ruleScore()).isEqualByComparingTo(points);
    assertThat(score.explanation().code()).isEqualTo(code);
    assertThat(text(score)).isEqualTo(text);
    assertThat(score.explanation().args()).containsExactly(executed, "100", "10", "60%");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          100   | 10 | 100 ÷ 100 = 100.00%，达到100%一档，10 × 100% = 10
          99.99 | 7  | 99.99 ÷ 100 = 99.99%，达到80%一档，10 × 70% = 7
          80    | 7  | 80 ÷ 100 = 80.00%，达到80%一档，10 × 70% = 7
          60    | 5  | 60 ÷ 100 = 60.00%，达到60%一档，10 × 50% = 5
          59.99 | 0  | 59.99 ÷ 100 = 59.99%，未达到最低一档，计0分
          """)
  void tiersGiveThePointsOfTheHighestOneThatIsReached(String executed, String points, String text) {
    var tiers =
        "{\"executionTiers\": [{\"from\": 1, \"share\": 1}, {\"from\": 0.8, \"share\": 0.7},"
            + " {\"from\": 0.6, \"share\": 0.5}]}";
    var score = score(tiers, "100", executed);
    assertThat(score.ruleScore()).isEqualByComparingTo(points);
    assertThat(text(score)).isEqualTo(text);
    assertThat(score.explanation().code())
        .isEqualTo(points.equals("0") ? "EXECUTION_BELOW_TIERS" : "EXECUTION_TIER");
  }

  @Test
  void aLineOfNegativeWeightIsTakenOverAndOneOfNoneIsWorthNothing() {
    var negative = score(new Draft().weighted("-10", "100", "50", "3"));
    assertThat(negative.basis()).isEqualTo(Basis.NOT_COMPUTED);
    assertThat(negative.explanation().code()).isEqualTo("NEGATIVE_WEIGHT");
    var none = score(new Draft().weighted("0", "100", "50", "0"));
    assertThat(none.basis()).isEqualTo(Basis.MEASURED);
    assertThat(text(none)).isEqualTo("50 ÷ 100 × 0 = 0");
  }

  @Test
  void onlyAClaimAboveNothingMissesTheExecutedAmount() {
    var claimed = score(new Draft().execution("100", null, null, "0.01"));
    assertThat(text(claimed)).isEqualTo("全年执行数为空，却自评0.01分，计0分");
    assertThat(claimed.basis()).isEqualTo(Basis.MISSING);
    for (String claim : new String[] {"0", null}) {
      var unclaimed = score(new Draft().execution("100", null, null, claim));
      assertThat(unclaimed.explanation().code()).isEqualTo("NO_EXECUTED");
      assertThat(unclaimed.basis()).isEqualTo(Basis.NOT_COMPUTED);
    }
  }

  @Test
  void aLineThatIsTakenOverSaysWhy() {
    assertThat(text(score(new Draft().execution(null, "5", null, "7"))))
        .isEqualTo("全年预算数为空，无法计算执行率，采用自评得分7分");
    assertThat(text(score(new Draft().execution("0", "5", null, null))))
        .isEqualTo("全年预算数为0，无法计算执行率");
    assertThat(text(score(new Draft().execution("100", "-5", null, "7"))))
        .isEqualTo("全年执行数为负数，无法计算执行率，采用自评得分7分");
  }
}
