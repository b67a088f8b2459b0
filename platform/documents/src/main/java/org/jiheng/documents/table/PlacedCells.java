package org.jiheng.documents.table;

import java.util.ArrayList;
import java.util.List;
import org.jiheng.documents.table.Block.Table;

/** Where the cells of a table stand, and what they cover of the rows below. */
public final class PlacedCells {

  private PlacedCells() {}

  /**
   * A cell at its place.
   *
   * @param first whether this is the cell itself, and not what it covers of a further row
   */
  public record Placed(Cell cell, int row, int column, boolean first) {}

  /** For every row what stands in it from left to right, covered places included. */
  public static List<List<Placed>> of(Table table) {
    return of(table.widths().size(), table.rows());
  }

  static List<List<Placed>> of(int columns, List<TableRow> rows) {
    var above = new Placed[columns];
    var placed = new ArrayList<List<Placed>>();
    for (var r = 0; r < rows.size(); r++) {
      placed.add(row(rows.get(r), r, above));
    }
    return placed;
  }

  private static List<Placed> row(TableRow row, int r, Placed[] above) {
    var placed = new ArrayList<Placed>();
    var cells = row.cells().iterator();
    var column = 0;
    while (column < above.length) {
      var here = above[column];
      if (here == null || here.row() + here.cell().rows() <= r) {
        here = new Placed(cells.hasNext() ? cells.next() : gap(), r, column, true);
        place(here, above);
        placed.add(here);
      } else {
        placed.add(new Placed(here.cell(), here.row(), column, false));
      }
      column += here.cell().columns();
    }
    if (cells.hasNext()) {
      throw new IllegalArgumentException("row " + r + " is wider than its table: " + row.cells());
    }
    return placed;
  }

  private static void place(Placed cell, Placed[] above) {
    for (var i = 0; i < cell.cell().columns(); i++) {
      above[cell.column() + i] = cell;
    }
  }

  private static Cell gap() {
    return Cell.of(Role.TEXT, null, 1);
  }
}
