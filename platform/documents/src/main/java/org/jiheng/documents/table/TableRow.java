package org.jiheng.documents.table;

import java.util.Arrays;
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

  /** Labels over a column each. */
  public static TableRow header(String... labels) {
    return new TableRow(Arrays.stream(labels).map(label -> Cell.label(label, 1)).toList(), true);
  }

  public static TableRow header(Cell... cells) {
    return new TableRow(List.of(cells), true);
  }
}
