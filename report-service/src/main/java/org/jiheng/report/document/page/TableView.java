package org.jiheng.report.document.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jiheng.report.document.table.Block;
import org.jiheng.report.document.table.Cell;
import org.jiheng.report.document.table.Role;
import org.jiheng.report.document.table.Row;

/**
 * A table as the template prints it. A row that is repeated on further pages begins a section, so
 * that what stands before it is not repeated with it.
 *
 * @param columns their widths in percent
 */
record TableView(List<BigDecimal> columns, List<Section> sections) {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  static TableView of(Block.Table table) {
    return new TableView(
        columns(table.widths()), table.sections().stream().map(Section::of).toList());
  }

  private static List<BigDecimal> columns(List<Integer> widths) {
    var sum = BigDecimal.valueOf(widths.stream().mapToInt(Integer::intValue).sum());
    return widths.stream()
        .map(width -> WHOLE.multiply(BigDecimal.valueOf(width)))
        .map(width -> width.divide(sum, 3, RoundingMode.HALF_UP))
        .toList();
  }

  /** Rows that are repeated, and the rows below them. */
  record Section(List<RowView> head, List<RowView> body) {

    static Section of(Block.Table table) {
      int columns = table.widths().size();
      var rows = table.rows().stream().collect(Collectors.partitioningBy(Row::header));
      return new Section(
          rows.get(true).stream().map(row -> RowView.of(row, columns)).toList(),
          rows.get(false).stream().map(row -> RowView.of(row, columns)).toList());
    }
  }

  /** A row; one without cells of its own is blank over the whole width. */
  record RowView(List<CellView> cells) {

    static RowView of(Row row, int columns) {
      return new RowView(
          row.cells().isEmpty()
              ? List.of(new CellView("text", "", columns, 1, null))
              : row.cells().stream().map(CellView::of).toList());
    }
  }

  /**
   * A cell.
   *
   * @param bar how much of the cell's width is filled, in percent; null where it is no bar
   */
  record CellView(String look, String text, int columns, int rows, BigDecimal bar) {

    static CellView of(Cell cell) {
      boolean bar = cell.role() == Role.BAR;
      return new CellView(
          look(cell),
          cell.text() == null ? "" : cell.text(),
          cell.columns(),
          cell.rows(),
          bar && cell.figure() != null ? filled(cell.figure()) : null);
    }

    /** What goes down many rows stands at its top, because it may go on on the next page. */
    private static String look(Cell cell) {
      String role = cell.role().name().toLowerCase(Locale.ROOT);
      return cell.rows() > 3 ? role + " span" : role;
    }

    private static BigDecimal filled(BigDecimal share) {
      return share.movePointRight(2).max(BigDecimal.ZERO).min(WHOLE);
    }
  }
}
