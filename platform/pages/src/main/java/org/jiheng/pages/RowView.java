package org.jiheng.pages;

import java.util.List;
import org.jiheng.documents.table.Cell;
import org.jiheng.documents.table.PlacedCells.Placed;
import org.jiheng.documents.table.TableRow;
import org.jiheng.documents.table.TextRoom;

/**
 * A row; one without cells of its own is blank over the whole width.
 *
 * @param id by which it is found again when it is laid out
 * @param lines about how many it is high
 */
record RowView(String id, String look, int lines, List<CellView> cells) {

  static RowView of(
      RowAt at, TableRow row, List<Placed> placed, List<Integer> widths, PageKind kind) {
    var lines = lines(placed, widths);
    return new RowView(
        at.id(),
        lines > kind.lines() ? "tall" : "low",
        lines,
        row.cells().isEmpty()
            ? List.of(CellView.blank(widths.size()))
            : row.cells().stream().map(CellView::of).toList());
  }

  private static int lines(List<Placed> row, List<Integer> widths) {
    return row.stream()
        .filter(here -> here.cell().rows() == 1)
        .mapToInt(here -> lines(here.cell(), here.column(), widths))
        .max()
        .orElse(1);
  }

  private static int lines(Cell cell, int column, List<Integer> widths) {
    return TextRoom.lines(cell.text(), TextRoom.width(widths, column, cell.columns()));
  }
}
