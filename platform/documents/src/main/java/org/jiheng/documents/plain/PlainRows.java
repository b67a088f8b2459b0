package org.jiheng.documents.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jiheng.documents.pdf.PlacedLine;
import org.jiheng.documents.plain.PlainRow.Levels;

/** The indicators of a form among its lines, from the first class on. */
final class PlainRows {

  private static final Pattern PAGE_NUMBER = Pattern.compile("\\d{2,3}");
  private static final int REASON = 16;
  private static final int CARRIED = 4;

  private final List<PlainRow> rows = new ArrayList<>();
  private Levels levels = new Levels(null, null);

  private PlainRows() {}

  static List<PlainRow> of(List<PlacedLine> lines) {
    var reader = new PlainRows();
    reader.read(lines);
    reader.rows.forEach(PlainRow::part);
    for (var i = 1; i < reader.rows.size(); i++) {
      reader.settle(reader.rows.get(i - 1), reader.rows.get(i));
    }
    return reader.rows;
  }

  private void read(List<PlacedLine> lines) {
    var open = new ArrayList<PlacedLine>();
    var turned = false;
    for (var line : lines) {
      if (open.isEmpty() && PAGE_NUMBER.matcher(line.text()).matches()) {
        turned = true;
        continue;
      }
      var here = turned ? line.asFirst() : line;
      turned = false;
      var points = PointsLine.of(here);
      if (points.isPresent()) {
        row(open, points.get());
        open.clear();
      } else {
        open.add(here);
      }
    }
  }

  private void row(List<PlacedLine> open, PointsLine points) {
    var lines = behindFormer(open);
    var level1 = ClassWords.of(texts(lines), ClassWords.FIRST);
    var isFirst = level1.isPresent() && !(levels.level1() != null && isAlsoSecond(level1.get()));
    if (isFirst) {
      levels = new Levels(level1.get().text(), null);
      lines = lines.subList(level1.get().lines(), lines.size());
    }
    var level2 = ClassWords.of(texts(lines), ClassWords.SECOND);
    if (level2.isPresent()) {
      levels = new Levels(levels.level1(), level2.get().text());
      lines = lines.subList(level2.get().lines(), lines.size());
    }
    rows.add(new PlainRow(levels, lines, points));
  }

  /** 成本指标 is a class of either kind. */
  private static boolean isAlsoSecond(ClassWords.Found found) {
    return ClassWords.SECOND.contains(found.text());
  }

  /** The lines from the class on that stands behind what belongs to the row above. */
  private List<PlacedLine> behindFormer(List<PlacedLine> open) {
    if (rows.isEmpty() || open.isEmpty()) {
      return open;
    }
    var former = rows.get(rows.size() - 1);
    if (!former.isLost() && !open.get(0).first()) {
      return open;
    }
    for (var j = 1; j < Math.min(REASON, open.size()); j++) {
      var rest = open.subList(j, open.size());
      if (ClassWords.of(texts(rest), ClassWords.FIRST).isPresent()
          || ClassWords.of(texts(rest), ClassWords.SECOND).isPresent()) {
        former.goOn(texts(open.subList(0, j)));
        return rest;
      }
    }
    return open;
  }

  /**
   * Lines at the beginning of a page, or behind a row with a reason, may belong to the row above.
   */
  private void settle(PlainRow former, PlainRow row) {
    if (former.isLost() || former.isAlone()) {
      row.doubt();
    }
    if (!row.beginsPage() || former.split() == null) {
      return;
    }
    former.doubt();
    row.doubt();
    var best = former.split().score() + score(row, 0) - 0.5;
    var carried = 0;
    var longer = former.split();
    for (var j = 1; j <= Math.min(CARRIED, row.size() - 1); j++) {
      var rest = score(row, j);
      for (Split split : former.split().goingOn(row.first(j))) {
        if (split.score() + rest > best) {
          best = split.score() + rest;
          carried = j;
          longer = split;
        }
      }
    }
    if (carried > 0) {
      former.take(longer);
      row.leave(carried);
      row.part();
      row.doubt();
    }
  }

  private static double score(PlainRow row, int without) {
    var splits = row.splits(without);
    return splits.isEmpty() ? -100 : splits.get(0).score();
  }

  private static List<String> texts(List<PlacedLine> lines) {
    return lines.stream().map(PlacedLine::text).toList();
  }
}
