package org.jiheng.rules.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which rows of an evaluation are new, gone or evaluated otherwise than in the former revision. A
 * row is known by its form, its path and its ordinal among equals, so that one row put in between
 * leaves all others as they were.
 */
final class RowChanges {

  private static final String EXECUTION = "执行率";

  /** Null levels stay null: an empty name is another name. */
  private record Identity(String form, String level1, String level2, String level3, int ordinal) {}

  private record Row(String where, String name, JsonNode content) {}

  private RowChanges() {}

  /** In the order of the filing; what is gone comes last. */
  static List<RowChange> between(JsonNode former, JsonNode current) {
    var before = rows(former);
    var changes = new ArrayList<RowChange>();
    rows(current)
        .forEach(
            (identity, row) -> {
              var old = before.remove(identity);
              if (old == null) {
                changes.add(new RowChange(row.where(), row.name(), null, row.content()));
              } else if (!old.content().equals(row.content())) {
                changes.add(changed(row.where(), old.content(), row.content()));
              }
            });
    before
        .values()
        .forEach(row -> changes.add(new RowChange(row.where(), row.name(), row.content(), null)));
    return changes;
  }

  /** Of a row that is another one now, an indicator or the execution line. */
  static RowChange changed(String where, JsonNode old, JsonNode now) {
    return new RowChange(where, name(where, now), differing(old, now), differing(now, old));
  }

  /** Whether two rows are the same one as far as their own names tell. */
  static boolean haveOnePath(JsonNode one, JsonNode other) {
    return identity("", one, 0).equals(identity("", other, 0));
  }

  private static String name(String where, JsonNode row) {
    return where.endsWith("/execution") ? EXECUTION : row.path("level3").textValue();
  }

  private static Map<Identity, Row> rows(JsonNode evaluation) {
    var rows = new LinkedHashMap<Identity, Row>();
    var formIndex = 0;
    for (var form : evaluation.path("forms")) {
      var code = form.path("form").asText();
      var at = "/forms/" + formIndex++;
      if (form.path("execution").isObject()) {
        rows.put(
            new Identity(code, null, null, null, -1),
            row(at + "/execution", form.get("execution")));
      }
      var ordinals = new HashMap<Identity, Integer>();
      var rowIndex = 0;
      for (var row : form.path("indicators")) {
        var path = identity(code, row, 0);
        var ordinal = ordinals.merge(path, 1, Integer::sum);
        rows.put(identity(code, row, ordinal), row(at + "/indicators/" + rowIndex++, row));
      }
    }
    return rows;
  }

  private static Row row(String where, JsonNode content) {
    return new Row(where, name(where, content), content);
  }

  private static Identity identity(String form, JsonNode row, int ordinal) {
    return new Identity(
        form,
        row.path("level1").textValue(),
        row.path("level2").textValue(),
        row.path("level3").textValue(),
        ordinal);
  }

  /** The members of one that the other does not have or has otherwise. */
  private static ObjectNode differing(JsonNode one, JsonNode other) {
    var differing = JsonNodeFactory.instance.objectNode();
    one.properties()
        .forEach(
            member -> {
              if (!Objects.equals(member.getValue(), other.get(member.getKey()))) {
                differing.set(member.getKey(), member.getValue());
              }
            });
    return differing;
  }
}
