package org.jiheng.pages;

import java.math.BigDecimal;
import java.util.Locale;
import org.jiheng.documents.table.Cell;
import org.jiheng.documents.table.Role;

/**
 * A cell.
 *
 * @param bar how much of the cell's width is filled, in percent; null where it is no bar
 */
record CellView(String look, String text, int columns, int rows, BigDecimal bar) {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  static CellView of(Cell cell) {
    var bar = cell.role() == Role.BAR;
    return new CellView(
        look(cell),
        cell.text() == null ? "" : cell.text(),
        cell.columns(),
        cell.rows(),
        bar && cell.figure() != null ? filled(cell.figure().value()) : null);
  }

  static CellView blank(int columns) {
    return new CellView("text", "", columns, 1, null);
  }

  /** What goes down many rows stands at its top, because it may go on on the next page. */
  private static String look(Cell cell) {
    var role = cell.role().name().toLowerCase(Locale.ROOT);
    return cell.rows() > 3 ? role + " span" : role;
  }

  private static BigDecimal filled(BigDecimal share) {
    return share.movePointRight(2).max(BigDecimal.ZERO).min(WHOLE);
  }
}
