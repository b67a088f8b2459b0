package org.jiheng.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What access-table.md says, row by row. */
record AccessTable(Map<String, Map<String, String>> rows) {

  static final String NOT_NAMED = "–";
  private static final Set<String> OUTCOMES = Set.of("allow", "403", "404", "filtered", NOT_NAMED);

  static AccessTable read() {
    var rows = new LinkedHashMap<String, Map<String, String>>();
    List<String> head = List.of();
    for (String line : lines()) {
      var cells = Arrays.stream(line.split("\\|")).skip(1).map(String::strip).toList();
      if (head.isEmpty()) {
        head = cells;
      } else if (!cells.get(0).startsWith("---")) {
        rows.put(cells.get(0), row(head, cells));
      }
    }
    return new AccessTable(rows);
  }

  String expected(String operation, String column) {
    return rows.get(operation).get(column);
  }

  private static Map<String, String> row(List<String> head, List<String> cells) {
    var row = new LinkedHashMap<String, String>();
    for (var i = 1; i < head.size(); i++) {
      if (!OUTCOMES.contains(cells.get(i))) {
        throw new IllegalStateException(cells + " has no outcome for " + head.get(i));
      }
      row.put(head.get(i), cells.get(i));
    }
    return row;
  }

  private static List<String> lines() {
    try (var table = AccessTable.class.getResourceAsStream("/access-table.md")) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith("|"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
