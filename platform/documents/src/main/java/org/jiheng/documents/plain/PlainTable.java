package org.jiheng.documents.plain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiheng.documents.form.Spellings;
import org.jiheng.documents.grid.GridCell;
import org.jiheng.documents.pdf.Mark;
import org.jiheng.documents.pdf.PlacedLine;
import org.jiheng.documents.pdf.Spot;

/** The cells of a form that was read from lines, row by row, each with where it was read. */
final class PlainTable {

  private final List<GridCell> cells = new ArrayList<>();
  private final Map<GridCell, Spot> spots = new LinkedHashMap<>();
  private int rows;

  void next() {
    rows++;
  }

  void add(int column, int columns, String text, Mark mark, PlacedLine line) {
    add(column, columns, new Spot(mark, line.page(), line.box(), text, List.of()));
  }

  void add(int column, int columns, Spot spot) {
    var cell = GridCell.text(rows, column, spot.text()).spanning(1, columns);
    cells.add(cell);
    spots.put(cell, spot);
  }

  /** A row of equal cells from the left. */
  void row(List<String> texts, Mark mark, PlacedLine line) {
    for (var c = 0; c < texts.size(); c++) {
      add(c, 1, texts.get(c), mark, line);
    }
    next();
  }

  /** As a form prints some words where they say no year and no unit. */
  static String printed(Spellings words) {
    return words.spellings().stream()
        .filter(spelling -> !spelling.contains("{"))
        .findFirst()
        .orElse(words.spellings().get(0));
  }

  /** Its cells from a row on. */
  List<GridCell> cells(int from) {
    return cells.stream().map(cell -> moved(cell, from)).toList();
  }

  Map<String, Spot> spots(int from) {
    var placed = new LinkedHashMap<String, Spot>();
    spots.forEach((cell, spot) -> placed.put(moved(cell, from).address(), spot));
    return placed;
  }

  int rows() {
    return rows;
  }

  private static GridCell moved(GridCell cell, int by) {
    return GridCell.text(cell.row() + by, cell.column(), cell.text())
        .spanning(cell.rows(), cell.columns());
  }
}
