package org.jiheng.rules.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jiheng.filing.Filing;
import org.jiheng.filing.PlainFigure;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.filing.json.SampleFilings;
import org.jiheng.rules.finding.Finding;
import org.jiheng.rules.finding.Severity;
import org.jiheng.rules.scoring.FormScore;
import org.jiheng.testing.Golden;
import org.junit.jupiter.api.Test;

/**
 * What an auditor says of published forms of twenty-one offices, fact by fact. Each is evaluated by
 * the profile of its province where there is one. The golden table shows each fact beside what the
 * rules make of it; a fact that does not hold is marked there, and a change of a rule shows as a
 * difference of it.
 */
class PublishedFormsTest {

  private static final String HOLDS = "  ";
  private static final String OPEN = "≠ ";

  @Test
  void theTableOfFactsIsTheOneThatWasReviewed() throws IOException {
    var table = new ArrayList<String>();
    facts()
        .properties()
        .forEach(
            form -> {
              var profile = Evaluated.profile(form.getValue().get("profile").textValue());
              table.add(form.getKey() + " by " + profile.code());
              var evaluation = Evaluated.evaluate(read(form.getKey()), profile);
              table.addAll(lines(form.getValue(), evaluation));
            });
    Golden.matches("published.txt", String.join("\n", table));
  }

  @Test
  void everyFormWithFactsIsAmongTheSamples() throws IOException {
    var names = new ArrayList<String>();
    facts().fieldNames().forEachRemaining(names::add);
    assertThat(SampleFilings.names()).containsAll(names);
    assertThat(names).hasSize(21);
  }

  private static List<String> lines(JsonNode facts, Evaluation evaluation) {
    var lines = new ArrayList<String>();
    if (!evaluation.forms().isEmpty()) {
      totals(facts, evaluation.forms().get(0), lines);
    }
    rules(facts, evaluation, lines);
    return lines;
  }

  private static void totals(JsonNode facts, FormScore form, List<String> lines) {
    lines.add(figure("self total", facts.get("selfTotal"), form.selfTotal()));
    if (facts.has("computedTotal")) {
      lines.add(figure("computed total", facts.get("computedTotal"), form.computedTotal()));
    }
    if (facts.has("execution")) {
      lines.add(figure("execution", facts.get("execution"), form.execution().computedScore()));
    }
    facts
        .get("scores")
        .properties()
        .forEach(row -> lines.add(figure(row.getKey(), row.getValue(), score(form, row.getKey()))));
  }

  private static void rules(JsonNode facts, Evaluation evaluation, List<String> lines) {
    var found = rules(evaluation, false);
    var warned = rules(evaluation, true);
    texts(facts, "found").forEach(rule -> lines.add(line(found.contains(rule), rule, "found")));
    texts(facts, "warned")
        .forEach(rule -> lines.add(line(warned.contains(rule), rule, "a warning, no error")));
    texts(facts, "notFound")
        .forEach(rule -> lines.add(line(!found.contains(rule), rule, "not found")));
  }

  private static String figure(String name, JsonNode fact, BigDecimal computed) {
    var expected = fact.isNull() ? null : fact.decimalValue();
    var holds =
        expected == null || computed == null
            ? expected == computed
            : expected.compareTo(computed) == 0;
    var given = holds ? "" : ", but given " + text(computed);
    return line(holds, name, text(expected) + given);
  }

  private static String line(boolean holds, String name, String fact) {
    return (holds ? HOLDS : OPEN) + name + ": " + fact;
  }

  private static String text(BigDecimal figure) {
    return figure == null ? "none" : PlainFigure.of(figure).toPlainString();
  }

  private static BigDecimal score(FormScore form, String name) {
    return form.indicators().stream()
        .filter(row -> name.equals(row.row().level3()))
        .findFirst()
        .orElseThrow()
        .computedScore();
  }

  private static Set<String> rules(Evaluation evaluation, boolean warningsOnly) {
    return evaluation.findings().stream()
        .filter(finding -> !warningsOnly || finding.severity() == Severity.WARNING)
        .map(Finding::rule)
        .map(Enum::name)
        .collect(Collectors.toSet());
  }

  private static List<String> texts(JsonNode facts, String member) {
    return StreamSupport.stream(facts.path(member).spliterator(), false)
        .map(JsonNode::textValue)
        .toList();
  }

  private static Filing read(String name) {
    return SampleFilings.read(name);
  }

  private static JsonNode facts() throws IOException {
    try (var file = PublishedFormsTest.class.getResourceAsStream("/published/facts.json")) {
      return FilingJson.mapper().readTree(file);
    }
  }
}
