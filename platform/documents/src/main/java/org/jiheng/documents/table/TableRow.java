package org.jiheng.documents.table;

import java.util.List;

/**
 * A row's cells from left to right, without the places that cells of rows above reach down to.
 *
 * @param header whether the row is printed again on every page that the table breaks over to
 */
public record TableRow(List<Cell> cells, boolean header) {

  public TableRow {
    cells = List.copyOf(cells);
  }

  public static TableRow of(Cell... cells) {
    return new TableRow(List.of(cells), false);
  }

  public static TableRow header(Cell... cells) {
    return new TableRow(List.of(cells), true);
  }
}
