package org.jiheng.rules.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiheng.filing.Form.Source;
import org.jiheng.rules.evaluation.Draft;
import org.jiheng.rules.evaluation.Evaluated;
import org.jiheng.rules.finding.Finding;
import org.jiheng.rules.finding.Rule;
import org.jiheng.rules.finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExecutionScoringTest {

  private static ExecutionScore score(Draft draft) {
    return draft.evaluate().forms().get(0).execution();
  }

  @ParameterizedTest
  @CsvSource({
    "10220.32,8975.93,87.82,8.8",
    "1285.73,1237.46,96.25,9.6",
    "1489.44,1444.36,96.97,9.7",
    "2553.84,1427.27,55.89,5.6"
  })
  void givesTheSeedsRatesAndScores(String annual, String executed, String rate, String score) {
    var hunan = Evaluated.profile("hunan-2024");
    var execution = score(new Draft().profile(hunan).execution(annual, executed, rate, score));
    assertThat(execution.rate()).isEqualTo(rate);
    assertThat(execution.computedScore()).isEqualTo(score);
    assertThat(execution.explanation().text())
        .isEqualTo(executed + " ÷ " + annual + " × 10 = " + score);
  }

  @Test
  void isCappedAboveTheBudget() {
    var execution = score(new Draft().execution("100", "120", "120", "10"));
    assertThat(execution.computedScore()).isEqualByComparingTo("10");
    assertThat(execution.rate()).isEqualByComparingTo("120");
    assertThat(execution.explanation().text()).contains("120.00%").contains("按满分10分计");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = "0")
  void takesOverTheClaimWithoutAnAnnualBudget(String annual) {
    var draft = new Draft().execution(annual, "0", "0", "7");
    assertThat(score(draft).rate()).isNull();
    assertThat(score(draft).computedScore()).isEqualByComparingTo("7");
    assertThat(draft.findings(Rule.RATE))
        .extracting(Finding::severity)
        .containsExactly(Severity.WARNING);
    assertThat(new Draft().execution(annual, null, null, null).findings(Rule.MISSING)).isEmpty();
  }

  @Test
  void missesABlankScoreAndAClaimWithoutExecutedAmount() {
    assertThat(new Draft().execution("100", "90", null, null).findings(Rule.MISSING))
        .extracting(Finding::where)
        .containsExactly("/forms/0/execution/selfScore");
    var claimed = new Draft().execution("100", null, null, "9");
    assertThat(score(claimed).computedScore()).isZero();
    assertThat(claimed.findings(Rule.MISSING))
        .extracting(Finding::where)
        .containsExactly("/forms/0/funds/0/executed");
  }

  @Test
  void aLineWithoutAWeightHasTheProfiles() {
    assertThat(score(new Draft().line("100", "50")).weight()).isEqualByComparingTo("10");
    assertThat(score(new Draft().line("100", "50")).computedScore()).isEqualByComparingTo("5");
  }

  @ParameterizedTest
  @CsvSource({"7,7", "12,10", "-1,0"})
  void aClaimThatIsTakenOverIsCutToTheWeight(String claim, String score) {
    assertThat(score(new Draft().execution("0", "0", null, claim)).computedScore())
        .isEqualByComparingTo(score);
  }

  @Test
  void aFormWithoutLineAndFundsHasNoExecution() {
    assertThat(score(new Draft().row("1次", "1次", "2", "2"))).isNull();
    var funds = score(new Draft().funds(Source.TOTAL, null, "100", "50"));
    assertThat(funds.rate()).isEqualByComparingTo("50");
    assertThat(funds.weight()).isNull();
    assertThat(funds.computedScore()).isNull();
    assertThat(score(new Draft().funds(Source.CURRENT, null, "100", "50"))).isNull();
  }

  @Test
  void nothingExecutedIsAFigureAndLessThanNothingIsNone() {
    assertThat(score(new Draft().execution("100", "0", "0", "0")).computedScore()).isZero();
    assertThat(score(new Draft().execution("100", "0", "0", "0")).basis())
        .isEqualTo(Basis.MEASURED);
    var negative = score(new Draft().execution("100", "-1", null, "3"));
    assertThat(negative.basis()).isEqualTo(Basis.NOT_COMPUTED);
    assertThat(negative.ruleScore()).isNull();
    assertThat(score(new Draft().execution("100", "100", "100", "10")).explanation().code())
        .isEqualTo("EXECUTION_RATIO");
  }
}
