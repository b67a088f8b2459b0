package org.jiheng.filing.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * By what a row of each list is the same row in two filings. Lists that are not named here have no
 * identity but the place of their rows.
 */
final class RowIdentity {

  private static final Map<String, List<String>> KEYS =
      Map.of(
          "forms", List.of("form"),
          "statement", List.of("line"),
          "funds", List.of("source"),
          "indicators", List.of("level1", "level2", "level3"));

  record Row(int index, JsonNode node) {}

  private RowIdentity() {}

  /** The rows by identity, in their order; rows of one name are told apart by their ordinal. */
  static Map<String, Row> index(String list, JsonNode rows) {
    var byIdentity = new LinkedHashMap<String, Row>();
    var ordinals = new HashMap<String, Integer>();
    for (var i = 0; rows != null && i < rows.size(); i++) {
      var name = name(list, rows.get(i));
      var ordinal = ordinals.merge(name, 1, Integer::sum);
      byIdentity.put(name + "#" + ordinal, new Row(i, rows.get(i)));
    }
    return byIdentity;
  }

  private static String name(String list, JsonNode row) {
    return KEYS.getOrDefault(list, List.of()).stream()
        .map(key -> row.path(key).asText(""))
        .map(text -> text.replace("~", "~0").replace("/", "~1"))
        .collect(Collectors.joining("|"));
  }
}
