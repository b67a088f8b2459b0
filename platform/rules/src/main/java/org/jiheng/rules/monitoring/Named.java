package org.jiheng.rules.monitoring;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiheng.rules.scoring.Notation;
import org.jiheng.rules.sentence.Phrase;

/** Rows as sentences name them. */
final class Named {

  private static final int MOST = 10;

  private Named() {}

  /** How many there are, up to ten of them by name, and how many more. */
  static Map<String, ?> several(List<JudgedRow> rows) {
    var names =
        rows.stream()
            .limit(MOST)
            .map(row -> Notation.quoted(row.row().approved().level3()))
            .collect(Collectors.joining("、"));
    var further = Math.max(rows.size() - MOST, 0);
    var rest =
        further == 0
            ? ""
            : new Phrase(MonitoringPart.FURTHER_ROWS, Map.of("further", Integer.toString(further)));
    return Map.of("rows", Integer.toString(rows.size()), "names", names, "rest", rest);
  }

  static Map<String, String> row(JudgedRow row) {
    return Map.of(
        "indicator", filed(row.row().approved().level3()),
        "target", filed(row.row().approved().target()),
        "attained", filed(row.row().attained()));
  }

  private static String filed(String text) {
    return text == null ? "" : text;
  }
}
