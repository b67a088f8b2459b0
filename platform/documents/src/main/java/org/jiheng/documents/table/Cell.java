package org.jiheng.documents.table;

import java.math.BigDecimal;
import java.util.List;

/**
 * A cell of a table, without a look.
 *
 * @param text null where the cell is blank; of a figure the text that is printed
 * @param figure the exact value that a spreadsheet calculates with; null where the cell is text
 * @param percent whether the figure is a share that is printed in percent, 0.5 as 50%
 * @param input what a person may enter here; null where the cell is part of the form
 * @param leadsTo the sheet of the same workbook that the cell leads to; null where it leads nowhere
 */
public record Cell(
    String text,
    BigDecimal figure,
    boolean percent,
    Role role,
    int columns,
    int rows,
    Input input,
    String leadsTo) {

  /**
   * A cell that is to be filled in.
   *
   * @param choices the only texts that are allowed; empty where any is
   * @param hint what is told while the cell is chosen; null where nothing needs telling
   */
  public record Input(List<String> choices, String hint) {

    public Input {
      choices = List.copyOf(choices);
    }
  }

  public static Cell of(Role role, String text, int columns) {
    return new Cell(text, null, false, role, columns, 1, null, null);
  }

  public static Cell label(String text, int columns) {
    return of(Role.LABEL, text, columns);
  }

  /** A figure as a number, printed as it is. */
  public static Cell figure(BigDecimal figure, int columns) {
    var text = figure == null ? null : figure.toPlainString();
    return new Cell(text, figure, false, Role.FIGURE, columns, 1, null, null);
  }

  /** A rate given in percent. */
  public static Cell percent(BigDecimal rate, int columns) {
    return rate == null
        ? figure(null, columns)
        : new Cell(
            rate.toPlainString() + "%",
            rate.movePointLeft(2),
            true,
            Role.FIGURE,
            columns,
            1,
            null,
            null);
  }

  /** A share in percent, drawn as a bar. */
  public static Cell bar(BigDecimal percent) {
    return percent == null
        ? of(Role.BAR, null, 1)
        : new Cell(
            percent.toPlainString() + "%",
            percent.movePointLeft(2),
            true,
            Role.BAR,
            1,
            1,
            null,
            null);
  }

  /** The same cell, from which one gets to a sheet of the same workbook. */
  public Cell leadingTo(String sheet) {
    return new Cell(text, figure, percent, role, columns, rows, input, sheet);
  }

  public Cell down(int further) {
    return new Cell(text, figure, percent, role, columns, further, input, leadsTo);
  }

  /** The same cell, to be filled in by anything. */
  public Cell open() {
    return open(new Input(List.of(), null));
  }

  public Cell open(Input filled) {
    return new Cell(text, figure, percent, role, columns, rows, filled, leadsTo);
  }
}
