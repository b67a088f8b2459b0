package org.jiheng.rules.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.jiheng.filing.Indicator;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.rules.scoring.FormScore;

/**
 * An indicator as it was filed, whole: the same where the same is said, whatever its place in the
 * form and the zeros of its figures.
 *
 * @param json every filed member, in the canonical form
 * @param ordinal from 1 on, among rows of the form that are equal in every member
 */
public record FiledRow(String form, String json, int ordinal) {

  private static final List<String> MEMBERS =
      Arrays.stream(Indicator.class.getRecordComponents()).map(RecordComponent::getName).toList();

  private static final List<String> PATH = List.of("level1", "level2", "level3");

  /** The indicators of a form of an evaluation, which says every member as filed. */
  public static List<FiledRow> of(JsonNode form) {
    var filed = new ArrayList<JsonNode>();
    form.path("indicators").forEach(row -> filed.add(row.<ObjectNode>deepCopy().retain(MEMBERS)));
    return numbered(form.path("form").textValue(), filed);
  }

  /** The form's indicators in their order. */
  public static List<FiledRow> of(FormScore form) {
    var filed =
        form.indicators().stream()
            .map(score -> FilingJson.mapper().<JsonNode>valueToTree(score.row()))
            .toList();
    return numbered(form.form().form(), filed);
  }

  private static List<FiledRow> numbered(String form, List<JsonNode> filed) {
    var equals = new HashMap<String, Integer>();
    return filed.stream()
        .map(row -> new String(FilingJson.canonical(row), StandardCharsets.UTF_8))
        .map(json -> new FiledRow(form, json, equals.merge(json, 1, Integer::sum)))
        .toList();
  }

  /** Whether it is the row of the same name in the same form, whatever else is said there. */
  public boolean hasNameOf(FiledRow other) {
    return form.equals(other.form) && path().equals(other.path());
  }

  private List<String> path() {
    var row = EvaluationJson.tree(json);
    return PATH.stream().map(level -> row.path(level).asText("")).toList();
  }

  /** The points that the row can earn; null where the form states none. */
  public BigDecimal weight() {
    var weight = EvaluationJson.tree(json).path("weight");
    return weight.isNumber() ? weight.decimalValue() : null;
  }
}
