package org.jiheng.report.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jiheng.filing.json.FilingJson;

/**
 * An evaluation as it is served, and what can be read off it: the figures of the list, and which
 * rows differ from another revision. Members and order are those of the view that wrote it.
 */
final class EvaluationBody {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final String json;
  private final JsonNode tree;

  EvaluationBody(String json) {
    this.json = json;
    try {
      this.tree = FilingJson.mapper().readTree(json);
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  String json() {
    return json;
  }

  String hash() {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The same bytes, but for the newer filing that has not arrived whole. */
  String pending(Integer revision) {
    if (revision == null) {
      return json;
    }
    try {
      var marked = ((ObjectNode) tree.deepCopy()).put("pending", revision);
      return FilingJson.mapper().writeValueAsString(marked);
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  BigDecimal score() {
    return decimal(tree.path("score"));
  }

  String grade() {
    return tree.path("grade").textValue();
  }

  /** The annual budget of the overall form, or of all forms where there is none. */
  BigDecimal annual() {
    return leading("annual");
  }

  BigDecimal executed() {
    return leading("executed");
  }

  /** Execution of the department in percent; null where there is no budget to execute. */
  BigDecimal rate() {
    var annual = annual();
    var executed = executed();
    if (annual == null || executed == null || annual.signum() <= 0) {
      return null;
    }
    return executed.multiply(HUNDRED).divide(annual, 2, RoundingMode.HALF_UP);
  }

  BigDecimal selfTotal() {
    return overall("selfTotal");
  }

  BigDecimal computedTotal() {
    return overall("computedTotal");
  }

  List<FormFigures> forms() {
    return forms(tree)
        .map(
            form ->
                new FormFigures(
                    form.path("form").textValue(),
                    decimal(form.path("selfTotal")),
                    decimal(form.path("computedTotal")),
                    decimal(form.path("statedTotal")),
                    form.path("grade").textValue()))
        .toList();
  }

  /** Points by form. */
  record FormFigures(
      String form,
      BigDecimal selfTotal,
      BigDecimal computedTotal,
      BigDecimal statedTotal,
      String grade) {}

  /** Number of findings by rule. */
  Map<String, Integer> findings() {
    var counts = new TreeMap<String, Integer>();
    tree.path("findings")
        .forEach(finding -> counts.merge(finding.path("rule").asText(), 1, Integer::sum));
    return counts;
  }

  /** Pointers of the rows that are new or evaluated otherwise than in the former revision. */
  List<String> changedRows(EvaluationBody former) {
    var changed = new ArrayList<String>();
    var formIndex = 0;
    for (var form : tree.path("forms")) {
      var before = former == null ? null : former.form(form.path("form").asText());
      var at = "/forms/" + formIndex++;
      if (before == null || !before.path("execution").equals(form.path("execution"))) {
        changed.add(at + "/execution");
      }
      var rowIndex = 0;
      for (var row : form.path("indicators")) {
        var same = before != null && row.equals(before.path("indicators").path(rowIndex));
        if (!same) {
          changed.add(at + "/indicators/" + rowIndex);
        }
        rowIndex++;
      }
    }
    return changed;
  }

  private JsonNode form(String code) {
    return forms(tree)
        .filter(form -> code.equals(form.path("form").asText()))
        .findFirst()
        .orElse(null);
  }

  private BigDecimal overall(String member) {
    var overall = form("overall");
    return overall == null ? null : decimal(overall.path(member));
  }

  private BigDecimal leading(String member) {
    var overall = form("overall");
    if (overall != null) {
      return decimal(overall.path("execution").path(member));
    }
    return forms(tree)
        .map(form -> decimal(form.path("execution").path(member)))
        .filter(amount -> amount != null)
        .reduce(BigDecimal::add)
        .orElse(null);
  }

  private static Stream<JsonNode> forms(JsonNode tree) {
    return StreamSupport.stream(tree.path("forms").spliterator(), false);
  }

  private static BigDecimal decimal(JsonNode node) {
    return node.isNumber() ? node.decimalValue() : null;
  }
}
