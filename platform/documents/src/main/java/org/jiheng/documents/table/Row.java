package org.jiheng.documents.table;

import java.util.List;

/**
 * A row's cells from left to right, without the places that cells of rows above reach down to.
 *
 * @param header whether the row is printed again on every page that the table breaks over to
 */
public record Row(List<Cell> cells, boolean header) {

  public Row {
    cells = List.copyOf(cells);
  }

  public static Row of(Cell... cells) {
    return new Row(List.of(cells), false);
  }

  public static Row header(Cell... cells) {
    return new Row(List.of(cells), true);
  }
}
