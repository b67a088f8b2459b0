package org.jiheng.pages;

import java.util.List;
import org.jiheng.documents.table.Cell;
import org.jiheng.documents.table.Extent;
import org.jiheng.documents.table.PlacedCells.Placed;
import org.jiheng.documents.table.TableRow;

/**
 * A row; one without cells of its own is blank over the whole width.
 *
 * @param id by which it is found again when it is laid out
 * @param lines about how many it is high
 */
record RowView(String id, String look, int lines, List<CellView> cells) {

  /** A row of so many lines may break, because moving it would leave much of a page blank. */
  private static final int TALL = 12;

  /** The same beside cells that go down, which a broken row leaves without a name for longer. */
  private static final int TALL_IN_GROUP = 24;

  static RowView of(RowAt at, TableRow row, List<Placed> placed, List<Integer> widths) {
    var lines = lines(placed, widths);
    return new RowView(
        at.id(),
        lines >= (isInGroup(placed) ? TALL_IN_GROUP : TALL) ? "tall" : "low",
        lines,
        row.cells().isEmpty()
            ? List.of(CellView.blank(widths.size()))
            : row.cells().stream().map(CellView::of).toList());
  }

  private static boolean isInGroup(List<Placed> row) {
    return row.stream().anyMatch(here -> here.cell().rows() > 1);
  }

  private static int lines(List<Placed> row, List<Integer> widths) {
    return row.stream()
        .filter(here -> here.cell().rows() == 1)
        .mapToInt(here -> lines(here.cell(), here.column(), widths))
        .max()
        .orElse(1);
  }

  private static int lines(Cell cell, int column, List<Integer> widths) {
    return Extent.lines(cell.text(), Extent.width(widths, column, cell.columns()));
  }
}
