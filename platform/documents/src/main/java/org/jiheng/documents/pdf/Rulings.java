package org.jiheng.documents.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Rulings of a page as a person sees them: what lies on one line and touches is one. */
final class Rulings {

  private Rulings() {}

  static List<Ruling> joined(List<Ruling> rules, boolean lying) {
    var drawn =
        rules.stream()
            .filter(rule -> rule.lying() == lying)
            .sorted(Comparator.comparingDouble(Ruling::at))
            .toList();
    var lines = new ArrayList<Ruling>();
    var from = 0;
    for (var i = 1; i <= drawn.size(); i++) {
      if (i == drawn.size() || drawn.get(i).at() - drawn.get(i - 1).at() > Ruling.NEAR) {
        along(drawn.subList(from, i), lying, lines);
        from = i;
      }
    }
    return lines;
  }

  private static void along(List<Ruling> same, boolean lying, List<Ruling> lines) {
    if (same.isEmpty()) {
      return;
    }
    var at = same.stream().mapToDouble(Ruling::at).average().orElseThrow();
    var sorted = same.stream().sorted(Comparator.comparingDouble(Ruling::from)).toList();
    var from = sorted.get(0).from();
    var to = sorted.get(0).to();
    for (var rule : sorted) {
      if (rule.from() > to + 2 * Ruling.NEAR) {
        lines.add(new Ruling(lying, at, from, to));
        from = rule.from();
      }
      to = Math.max(to, rule.to());
    }
    lines.add(new Ruling(lying, at, from, to));
  }

  /** Places in their order, those that are closer than a row or column can be as one. */
  static double[] places(List<Ruling> lines) {
    var sorted = lines.stream().mapToDouble(Ruling::at).sorted().toArray();
    var places = new ArrayList<Double>();
    var from = 0;
    for (var i = 1; i <= sorted.length; i++) {
      if (i == sorted.length || sorted[i] - sorted[i - 1] > 2 * Ruling.NEAR) {
        var sum = 0.0;
        for (var k = from; k < i; k++) {
          sum += sorted[k];
        }
        places.add(sum / (i - from));
        from = i;
      }
    }
    return places.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
