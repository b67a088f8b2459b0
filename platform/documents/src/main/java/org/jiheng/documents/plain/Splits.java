package org.jiheng.documents.plain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Every way to part the words of a row. Cells are printed one after the other; those of one line
 * stand on one line with their neighbours.
 */
final class Splits {

  private final List<String> lines;
  private final List<String> last;
  private final List<Split> splits = new ArrayList<>();

  private Splits(List<String> lines, String last) {
    this.lines = lines;
    this.last = last.isEmpty() ? List.of() : List.of(last.split(" "));
  }

  /**
   * @param last what stands before the points on their line
   * @return the likeliest first
   */
  static List<Split> of(List<String> lines, String last) {
    var all = new Splits(lines, last);
    if (last.isEmpty()) {
      all.apart();
    } else if (lines.isEmpty()) {
      all.onOneLine();
    } else {
      all.sharing(last);
    }
    all.splits.sort(Comparator.comparingDouble(Split::score).reversed());
    return all.splits;
  }

  private void add(List<String> name, List<String> target, List<String> actual, double less) {
    splits.add(Split.of(name, target, actual, less));
  }

  private static String joined(List<String> words) {
    return String.join(" ", words);
  }

  /** The actual has several lines and ends before the points. */
  private void apart() {
    var k = lines.size();
    for (var p = 1; p < k; p++) {
      for (var q = p + 1; q < k - 1; q++) {
        add(lines.subList(0, p), lines.subList(p, q), lines.subList(q, k), 0);
      }
    }
    if (k == 0) {
      return;
    }
    var first = List.of(lines.get(0).split(" "));
    for (var q = 1; q < first.size(); q++) {
      var name = List.of(joined(first.subList(0, q)));
      var rest = joined(first.subList(q, first.size()));
      if (k >= 3) {
        add(name, List.of(rest), lines.subList(1, k), 0);
      }
      for (var p = 2; p < k - 1; p++) {
        add(name, with(rest, lines.subList(1, p)), lines.subList(p, k), 0);
      }
    }
  }

  private void onOneLine() {
    for (var q = 1; q < last.size(); q++) {
      for (var r = q + 1; r < last.size(); r++) {
        add(
            List.of(joined(last.subList(0, q))),
            List.of(joined(last.subList(q, r))),
            List.of(joined(last.subList(r, last.size()))),
            0);
      }
    }
  }

  /** The actual, or both it and the target, stand on the line of the points. */
  private void sharing(String end) {
    var k = lines.size();
    var first = List.of(lines.get(0).split(" "));
    for (var q = 1; q < first.size(); q++) {
      var name = List.of(joined(first.subList(0, q)));
      var rest = joined(first.subList(q, first.size()));
      for (var p = 1; p < k; p++) {
        var target = with(rest, lines.subList(1, p + 1));
        add(name, target, and(lines.subList(p + 1, k), end), 0);
      }
    }
    for (var p = 1; p < k - 1; p++) {
      add(lines.subList(0, p), lines.subList(p, k), List.of(end), 0);
    }
    for (var p = 1; k >= 4 && p < k; p++) {
      for (var q = p + 1; q < k; q++) {
        add(lines.subList(0, p), lines.subList(p, q), and(lines.subList(q, k), end), 1.5);
      }
    }
    for (var q = 1; q < last.size(); q++) {
      var target = joined(last.subList(0, q));
      var actual = joined(last.subList(q, last.size()));
      add(lines, List.of(target), List.of(actual), k == 1 ? 4 : 0);
    }
  }

  private static List<String> with(String first, List<String> lines) {
    var all = new ArrayList<String>();
    all.add(first);
    all.addAll(lines);
    return all;
  }

  private static List<String> and(List<String> lines, String last) {
    var all = new ArrayList<>(lines);
    all.add(last);
    return all;
  }
}
