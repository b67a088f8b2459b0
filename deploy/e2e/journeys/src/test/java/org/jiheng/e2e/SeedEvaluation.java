package org.jiheng.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** What the evaluation of the real report must say, to the cent. */
final class SeedEvaluation {

  private static final List<String> TOTALS = List.of("98.8", "99.6", "99.7", "92.6");

  private SeedEvaluation() {}

  static void assertTrue(JsonNode evaluation) {
    var forms = evaluation.path("forms");
    assertFigures(forms, "/execution/rate", List.of("87.82", "96.25", "96.97", "55.89"));
    assertFigures(forms, "/execution/computedScore", List.of("8.8", "9.6", "9.7", "5.6"));
    assertFigures(forms, "/selfTotal", TOTALS);
    assertFigures(forms, "/computedTotal", TOTALS);
    assertFigures(forms, "/statedTotal", TOTALS);
    assertThat(forms).extracting(form -> form.path("grade").asText()).containsOnly("优");
    assertThat(evaluation.path("score").decimalValue()).isEqualByComparingTo("98.8");
    assertThat(evaluation.path("pending").isNull()).isTrue();

    assertThat(findings(evaluation, "SUM"))
        .extracting(found -> found.path("severity").asText())
        .containsExactly("WARNING", "WARNING", "WARNING");
    assertThat(findings(evaluation, "SUM"))
        .extracting(found -> found.path("where").asText())
        .containsExactlyInAnyOrder(
            "/statement/0/executed", "/statement/16/executed", "/forms/0/byExpenditure/project");
    assertThat(evaluation.path("findings"))
        .extracting(found -> found.path("severity").asText())
        .doesNotContain("ERROR");
  }

  private static void assertFigures(JsonNode forms, String pointer, List<String> expected) {
    assertThat(forms)
        .as(pointer)
        .extracting(form -> form.at(pointer).decimalValue())
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactlyElementsOf(expected.stream().map(BigDecimal::new).toList());
  }

  private static List<JsonNode> findings(JsonNode evaluation, String rule) {
    return Stream.of(evaluation.path("findings"))
        .flatMap(JsonNode::valueStream)
        .filter(found -> found.path("rule").asText().equals(rule))
        .toList();
  }
}
