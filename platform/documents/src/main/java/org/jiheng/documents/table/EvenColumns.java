package org.jiheng.documents.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What the cells of a column owe each other: numbers of one kind are printed with the same number
 * of decimals, and no number is broken over lines.
 */
final class EvenColumns {

  /** What a cell needs beside its text, in half-width characters. */
  private static final int AIR = 3;

  private EvenColumns() {}

  private record Kind(int column, PrintedFigure.Notation notation) {}

  static List<TableRow> even(int columns, List<TableRow> rows) {
    var decimals = new HashMap<Kind, Integer>();
    var kinds = new ArrayList<List<Kind>>();
    for (List<PlacedCells.Placed> row : PlacedCells.of(columns, rows)) {
      var own = new ArrayList<Kind>();
      for (PlacedCells.Placed placed : row) {
        if (placed.first()) {
          own.add(kind(placed));
          count(placed, decimals);
        }
      }
      kinds.add(own);
    }
    return IntStream.range(0, rows.size())
        .mapToObj(r -> even(rows.get(r), kinds.get(r), decimals))
        .toList();
  }

  private static void count(PlacedCells.Placed placed, Map<Kind, Integer> decimals) {
    var kind = kind(placed);
    if (kind != null) {
      decimals.merge(kind, placed.cell().figure().decimals(), Math::max);
    }
  }

  private static Kind kind(PlacedCells.Placed placed) {
    var figure = placed.cell().figure();
    return figure == null ? null : new Kind(placed.column(), figure.notation());
  }

  private static TableRow even(TableRow row, List<Kind> kinds, Map<Kind, Integer> decimals) {
    var cells = new ArrayList<Cell>();
    for (var i = 0; i < row.cells().size(); i++) {
      var cell = row.cells().get(i);
      cells.add(cell.figure() == null ? cell : cell.printed(decimals.get(kinds.get(i))));
    }
    return new TableRow(cells, row.header());
  }

  /** The widths with room for every number. */
  static List<Integer> fitting(List<Integer> widths, List<TableRow> rows) {
    var wide = new ArrayList<>(widths);
    for (List<PlacedCells.Placed> row : PlacedCells.of(widths.size(), rows)) {
      for (PlacedCells.Placed placed : row) {
        var cell = placed.cell();
        if (cell.figure() != null && cell.role() == Role.FIGURE) {
          var missing =
              cell.text().length() + AIR - TextRoom.width(wide, placed.column(), cell.columns());
          wide.set(placed.column(), wide.get(placed.column()) + Math.max(0, missing));
        }
      }
    }
    return List.copyOf(wide);
  }
}
