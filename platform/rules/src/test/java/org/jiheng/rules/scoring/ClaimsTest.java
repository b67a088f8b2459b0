package org.jiheng.rules.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.jiheng.rules.evaluation.Draft;
import org.jiheng.rules.finding.Finding;
import org.jiheng.rules.finding.Rule;
import org.jiheng.rules.finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsTest {

  @Test
  void a_claim_above_the_rule_is_an_error_also_where_a_reason_stands() {
    var draft = new Draft().reasoned("10次", "5次", "2", "2", "疫情影响");
    assertThat(draft.only().computedScore()).isEqualByComparingTo("1");
    assertThat(draft.evaluate().findings())
        .extracting(Finding::rule, Finding::severity, Finding::where)
        .contains(tuple(Rule.SCORE_MISMATCH, Severity.ERROR, "/forms/0/indicators/0/selfScore"))
        .doesNotContain(tuple(Rule.NO_REASON, Severity.WARNING, "/forms/0/indicators/0/deviation"));
    var message = draft.findings(Rule.SCORE_MISMATCH).get(0).message();
    assertThat(message).contains("5 ÷ 10 × 2 = 1").contains("自评2分，高于规则得分1分");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "0", "无", "—", "/", "无。"})
  void a_claim_below_the_rule_without_a_reason_is_reported_twice(String reason) {
    var draft = new Draft().reasoned("10次", "12次", "2", "1", reason);
    assertThat(draft.only().computedScore()).isEqualByComparingTo("2");
    assertThat(draft.findings(Rule.SCORE_MISMATCH))
        .extracting(Finding::severity)
        .containsExactly(Severity.WARNING);
    assertThat(draft.findings(Rule.NO_REASON))
        .extracting(Finding::severity)
        .containsExactly(Severity.WARNING);
  }

  @Test
  void a_claim_below_the_rule_with_a_reason_is_accepted() {
    var draft = new Draft().reasoned("10次", "12次", "2", "1", "组织不够有力");
    assertThat(draft.only().computedScore()).isEqualByComparingTo("1");
    assertThat(draft.only().explanation().text()).contains("自评1分低于规则得分且已说明原因");
    assertThat(draft.findings(Rule.SCORE_MISMATCH)).isEmpty();
    assertThat(draft.findings(Rule.NO_REASON)).isEmpty();
  }

  @Test
  void a_claim_that_equals_the_rounded_rule_is_nothing() {
    var draft = new Draft().row("1228人", "770人", "2", "1.25");
    assertThat(draft.findings(Rule.SCORE_MISMATCH)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"target", "actual"})
  void points_for_a_blank_cell_are_missing_and_nothing_else(String blank) {
    var draft =
        new Draft()
            .row(
                blank.equals("target") ? "—" : "3次",
                blank.equals("actual") ? null : "5次",
                "2",
                "3");
    assertThat(draft.only().basis()).isEqualTo(Basis.MISSING);
    assertThat(draft.only().computedScore()).isZero();
    assertThat(draft.evaluate().findings())
        .filteredOn(finding -> finding.where().startsWith("/forms/0/indicators/0"))
        .extracting(Finding::rule, Finding::severity, Finding::where)
        .containsExactly(tuple(Rule.MISSING, Severity.ERROR, "/forms/0/indicators/0/" + blank));
  }

  @Test
  void a_blank_score_is_missing_and_a_template_row_is_no_row() {
    assertThat(new Draft().row("3次", "5次", "2", null).findings(Rule.MISSING))
        .extracting(Finding::where)
        .containsExactly("/forms/0/indicators/0/selfScore");
    var template = new Draft().named("指标1：/", "", null, null, null).row("3次", "3次", "2", "2");
    assertThat(template.evaluate().forms().get(0).indicators())
        .extracting(IndicatorScore::index)
        .containsExactly(1);
    assertThat(template.findings(Rule.MISSING)).isEmpty();
  }
}
