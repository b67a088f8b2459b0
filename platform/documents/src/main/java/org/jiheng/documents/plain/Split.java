package org.jiheng.documents.plain;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a row as the lines of its three cells.
 *
 * @param score how well they go together
 */
record Split(List<String> name, List<String> target, List<String> actual, double score) {

  /** How wide the columns of names, targets and actuals are printed. */
  static final int COLUMN = 11;

  private static final int EARLY = 3;
  private static final int LATE = 4;

  Split {
    name = List.copyOf(name);
    target = List.copyOf(target);
    actual = List.copyOf(actual);
  }

  static Split of(List<String> name, List<String> target, List<String> actual, double less) {
    var score = RowLikeness.of(name, target, actual);
    score -= unfit(name) + unfit(target) + unfit(actual) + less;
    return new Split(name, target, actual, score);
  }

  /** Lines that end although there was room, or are longer than the column. */
  private static double unfit(List<String> cell) {
    var unfit = 0;
    for (var i = 0; i < cell.size(); i++) {
      var wide = Width.of(cell.get(i));
      unfit += wide > COLUMN + 1 ? LATE : 0;
      if (i + 1 < cell.size() && wide + Width.ofHead(cell.get(i + 1)) <= COLUMN) {
        unfit += EARLY;
      }
    }
    return unfit;
  }

  boolean hasGap() {
    return RowLikeness.gaps(name, target, actual) > 0;
  }

  List<List<String>> cells() {
    return List.of(name, target, actual);
  }

  /** With lines that go on in one of the cells; none for those whose last line has room. */
  List<Split> goingOn(List<String> lines) {
    var further = new ArrayList<Split>();
    for (var c = 0; c < 3; c++) {
      var cell = cells().get(c);
      if (Width.of(cell.get(cell.size() - 1)) + Width.ofHead(lines.get(0)) > COLUMN) {
        var longer = new ArrayList<>(cell);
        longer.addAll(lines);
        var all = new ArrayList<>(cells());
        all.set(c, longer);
        further.add(of(all.get(0), all.get(1), all.get(2), 0));
      }
    }
    return further;
  }

  /** The same with further lines of its name. */
  Split named(List<String> lines) {
    var longer = new ArrayList<>(name);
    longer.addAll(lines);
    return new Split(longer, target, actual, score);
  }
}
