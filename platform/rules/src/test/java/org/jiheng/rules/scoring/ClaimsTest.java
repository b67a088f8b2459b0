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
  void aClaimAboveTheRuleIsAnErrorAlsoWhereAReasonStands() {
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
  void aClaimBelowTheRuleWithoutAReasonIsReportedTwice(String reason) {
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
  void aClaimBelowTheRuleWithAReasonIsAccepted() {
    var draft = new Draft().reasoned("10次", "12次", "2", "1", "组织不够有力");
    assertThat(draft.only().computedScore()).isEqualByComparingTo("1");
    assertThat(draft.only().explanation().text()).contains("自评1分低于规则得分且已说明原因");
    assertThat(draft.findings(Rule.SCORE_MISMATCH)).isEmpty();
    assertThat(draft.findings(Rule.NO_REASON)).isEmpty();
  }

  @Test
  void aClaimThatEqualsTheRoundedRuleIsNothing() {
    var draft = new Draft().row("1228人", "770人", "2", "1.25");
    assertThat(draft.findings(Rule.SCORE_MISMATCH)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"target", "actual"})
  void pointsForABlankCellAreMissingAndNothingElse(String blank) {
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
  void aBlankScoreIsMissingAndATemplateRowIsNoRow() {
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
