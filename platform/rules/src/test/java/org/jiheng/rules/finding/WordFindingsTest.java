package org.jiheng.rules.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiheng.rules.evaluation.Draft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordFindingsTest {

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "5处,未完成",
    "零投诉,有1起投诉",
    "≥90%,未开展满意度调查",
    "逐步提升,下降",
    "正常,异常",
    "控制在预算内,超预算",
    "通过验收,验收不通过",
    "发放补贴,停发"
  })
  void anActualThatDeniesItsTargetIsAnErrorWhereItClaims(String target, String actual) {
    assertThat(new Draft().row(target, actual, "10", "10").findings(Rule.CONTRADICTED))
        .extracting(Finding::severity)
        .containsExactly(Severity.ERROR);
    assertThat(new Draft().row(target, actual, "10", null).findings(Rule.CONTRADICTED))
        .extracting(Finding::severity)
        .containsExactly(Severity.WARNING);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({"完成,基本完成", "5座,拟建5座", "显著提升,有所提升", "优,良", "100%,大部分完成"})
  void fullPointsForLessThanDoneWantALook(String target, String actual) {
    var draft = new Draft().row(target, actual, "10", "10");
    assertThat(draft.findings(Rule.WEAKENED)).hasSize(1);
    assertThat(draft.findings(Rule.CONTRADICTED)).isEmpty();
    assertThat(new Draft().row(target, actual, "10", "8").findings(Rule.WEAKENED)).isEmpty();
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({"不超预算,未突破预算", "完成,按期完成", "未发生事故,未发生", "不断提高,逐步提高", "≥90%,92%"})
  void whatFulfilsItsTargetIsNeither(String target, String actual) {
    var draft = new Draft().row(target, actual, "10", "10");
    assertThat(draft.findings(Rule.CONTRADICTED)).isEmpty();
    assertThat(draft.findings(Rule.WEAKENED)).isEmpty();
    assertThat(draft.findings(Rule.NOT_COMPUTED)).isEmpty();
  }

  @Test
  void theRowsThatNobodyCouldComputeAreNamedOnceAForm() {
    var draft =
        new Draft()
            .named("调研", "完成调研，形成报告", "完成调研", "10", "10")
            .named("人数", "≥10次", "12人", "10", "10")
            .named("未申报", "≥10次", "12人", "10", null);
    assertThat(draft.findings(Rule.NOT_COMPUTED))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.message()).contains("2项").contains("「调研」、「人数」");
              assertThat(finding.where()).isEqualTo("/forms/0/indicators");
            });
  }
}
