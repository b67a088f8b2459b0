package org.jiheng.report.evaluation;

import java.util.List;
import java.util.regex.Pattern;
import org.jiheng.http.Cursor;
import org.jiheng.http.ProblemException;

/**
 * How far a walk through the list has come, and the database's snapshot in which it began.
 *
 * @param question sort and filter; another question cannot go on from here
 * @param snapshot as {@code pg_current_snapshot()} writes it
 * @param key of the last row
 * @param code of the last row
 */
record Walk(String question, int fiscalYear, String snapshot, String key, String code) {

  private static final int KEYS = 5;
  private static final Pattern SNAPSHOT =
      Pattern.compile("(\\d{1,18}):(\\d{1,18}):((?:\\d{1,18}(?:,\\d{1,18})*)?)");
  private static final Pattern YEAR = Pattern.compile("-?\\d{1,9}");

  /**
   * @return null for the first page
   * @throws ProblemException 400 for a cursor of another question, or one that no page gave
   */
  static Walk of(String cursor, String question, EvaluationSort sort) {
    var keys = Cursor.decode(cursor, KEYS);
    if (keys.isEmpty()) {
      return null;
    }
    if (keys.stream().anyMatch(key -> key == null || key.indexOf('\0') >= 0)) {
      throw Cursor.broken();
    }
    if (!keys.get(0).equals(question)) {
      throw ProblemException.badRequest("cursor 属于另一种排序或筛选，请从第一页重新开始。");
    }
    if (!YEAR.matcher(keys.get(1)).matches()
        || !isSnapshot(keys.get(2))
        || !sort.takes(keys.get(3))) {
      throw Cursor.broken();
    }
    return new Walk(question, Integer.parseInt(keys.get(1)), keys.get(2), keys.get(3), keys.get(4));
  }

  List<String> keys() {
    return List.of(question, Integer.toString(fiscalYear), snapshot, key, code);
  }

  /** Whether PostgreSQL would take the text, which it refuses with an error otherwise. */
  private static boolean isSnapshot(String text) {
    var parts = SNAPSHOT.matcher(text);
    if (!parts.matches()) {
      return false;
    }
    var first = Long.parseLong(parts.group(1));
    var end = Long.parseLong(parts.group(2));
    if (first == 0 || end < first) {
      return false;
    }
    var last = first;
    for (var running : parts.group(3).isEmpty() ? new String[0] : parts.group(3).split(",")) {
      var id = Long.parseLong(running);
      if (id < last || id >= end) {
        return false;
      }
      last = id;
    }
    return true;
  }
}
