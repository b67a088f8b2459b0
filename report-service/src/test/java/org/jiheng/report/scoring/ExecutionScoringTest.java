package org.jiheng.report.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jiheng.report.evaluation.Draft;
import org.jiheng.report.evaluation.Filings;
import org.jiheng.report.finding.Finding;
import org.jiheng.report.finding.Rule;
import org.jiheng.report.finding.Severity;
import org.jiheng.report.profile.ExecutionTier;
import org.jiheng.report.profile.Rounding;
import org.jiheng.report.profile.RuleProfile;
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
  void gives_the_seeds_rates_and_scores(String annual, String executed, String rate, String score) {
    var hunan = Filings.profile("hunan-2024");
    var execution = score(new Draft().profile(hunan).execution(annual, executed, rate, score));
    assertThat(execution.rate()).isEqualTo(rate);
    assertThat(execution.computedScore()).isEqualTo(score);
    assertThat(execution.explanation().text())
        .isEqualTo(executed + " ÷ " + annual + " × 10 = " + score);
  }

  @Test
  void is_capped_above_the_budget() {
    var execution = score(new Draft().execution("100", "120", "120", "10"));
    assertThat(execution.computedScore()).isEqualByComparingTo("10");
    assertThat(execution.rate()).isEqualByComparingTo("120");
    assertThat(execution.explanation().text()).contains("120.00%").contains("按满分10分计");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = "0")
  void takes_over_the_claim_without_an_annual_budget(String annual) {
    var draft = new Draft().execution(annual, "0", "0", "7");
    assertThat(score(draft).rate()).isNull();
    assertThat(score(draft).computedScore()).isEqualByComparingTo("7");
    assertThat(draft.findings(Rule.RATE))
        .extracting(Finding::severity)
        .containsExactly(Severity.WARNING);
    assertThat(new Draft().execution(annual, null, null, null).findings(Rule.MISSING)).isEmpty();
  }

  @Test
  void misses_a_blank_score_and_a_claim_without_executed_amount() {
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
  void follows_a_profile_with_steps_a_pass_line_or_truncation() {
    var base = Filings.profile("mof-2020");
    var steps =
        List.of(
            new ExecutionTier(new BigDecimal("1"), new BigDecimal("1")),
            new ExecutionTier(new BigDecimal("0.8"), new BigDecimal("0.7")),
            new ExecutionTier(new BigDecimal("0.6"), new BigDecimal("0.5")));
    assertThat(computed(with(base, base.executionRounding(), null, steps), "79.99")).isEqualTo("5");
    assertThat(computed(with(base, base.executionRounding(), null, steps), "80")).isEqualTo("7");
    assertThat(computed(with(base, base.executionRounding(), null, steps), "59")).isEqualTo("0");
    var line = with(base, base.executionRounding(), new BigDecimal("0.6"), List.of());
    assertThat(computed(line, "90")).isEqualTo("7.5");
    assertThat(computed(line, "60")).isEqualTo("0");
    var cut = with(base, new Rounding(0, Rounding.Mode.TRUNCATE), null, List.of());
    assertThat(computed(cut, "89.9")).isEqualTo("8");
  }

  private static String computed(RuleProfile profile, String executed) {
    var draft = new Draft().profile(profile).execution("100", executed, null, "1");
    return Texts.number(score(draft).computedScore());
  }

  private static RuleProfile with(
      RuleProfile base, Rounding rounding, BigDecimal passLine, List<ExecutionTier> tiers) {
    return new RuleProfile(
        base.code(),
        base.version(),
        base.name(),
        base.executionWeight(),
        base.level1Weights(),
        rounding,
        base.indicatorRounding(),
        passLine,
        tiers,
        base.indicatorPassLine(),
        base.reverseRule(),
        base.farExceeded(),
        base.grades(),
        base.tiers());
  }
}
