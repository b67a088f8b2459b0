package org.jiheng.documents.table;

import java.math.BigDecimal;
import java.util.List;

/**
 * A cell of a table, without a look.
 *
 * @param text null where the cell is blank; of a figure the text that is printed
 * @param figure what a spreadsheet calculates with; null where the cell is text
 * @param input what a person may enter here; null where the cell is part of the form
 * @param leadsTo the sheet of the same workbook that the cell leads to; null where it leads nowhere
 * @param calculation how a spreadsheet works the cell out, and how other cells call it
 */
public record Cell(
    String text,
    PrintedFigure figure,
    Role role,
    int columns,
    int rows,
    Input input,
    String leadsTo,
    Calculation calculation) {

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
    return new Cell(text, null, role, columns, 1, null, null, Calculation.NONE);
  }

  public static Cell label(String text, int columns) {
    return of(Role.LABEL, text, columns);
  }

  /** A figure as a number, printed as it is. */
  public static Cell figure(BigDecimal figure, int columns) {
    return figure(figure == null ? null : PrintedFigure.plain(figure), columns);
  }

  /** A figure that is printed with so many decimals and kept as it is. */
  public static Cell figure(BigDecimal figure, int decimals, int columns) {
    return figure(new PrintedFigure(figure, PrintedFigure.Notation.PLAIN, decimals), columns);
  }

  /** How many there are of something, in a column of other figures. */
  public static Cell count(BigDecimal number) {
    return figure(number == null ? null : PrintedFigure.count(number), 1);
  }

  /** Money as it was filed. */
  public static Cell amount(BigDecimal amount, int columns) {
    var cell = figure(amount == null ? null : PrintedFigure.amount(amount), columns);
    return amount == null ? cell.workedOut(null, PrintedFigure.MONEY) : cell;
  }

  /** Money in yuan, printed in 万元 with two decimals. */
  public static Cell inWan(BigDecimal yuan, int columns) {
    return figure(yuan == null ? null : PrintedFigure.inWan(yuan), columns);
  }

  /** A rate given in percent. */
  public static Cell percent(BigDecimal rate, int columns) {
    return figure(rate == null ? null : PrintedFigure.percent(rate), columns);
  }

  /** A share in percent, drawn as a bar. */
  public static Cell bar(BigDecimal percent) {
    var share = percent(percent, 1);
    return new Cell(share.text, share.figure, Role.BAR, 1, 1, null, null, Calculation.NONE);
  }

  private static Cell figure(PrintedFigure figure, int columns) {
    return new Cell(
        figure == null ? null : figure.text(),
        figure,
        Role.FIGURE,
        columns,
        1,
        null,
        null,
        Calculation.NONE);
  }

  /** The same number with so many decimals. */
  Cell printed(int decimals) {
    var same = figure.with(decimals);
    return new Cell(same.text(), same, role, columns, rows, input, leadsTo, calculation);
  }

  /** The same cell, from which one gets to a sheet of the same workbook. */
  public Cell leadingTo(String sheet) {
    return new Cell(text, figure, role, columns, rows, input, sheet, calculation);
  }

  public Cell down(int further) {
    return new Cell(text, figure, role, columns, further, input, leadsTo, calculation);
  }

  /** The same cell, to be filled in by anything. */
  public Cell open() {
    return open(new Input(List.of(), null));
  }

  public Cell open(Input filled) {
    return new Cell(text, figure, role, columns, rows, filled, leadsTo, calculation);
  }

  /** The same cell, which others of its sheet call so. */
  public Cell named(String name) {
    return new Cell(text, figure, role, columns, rows, input, leadsTo, calculation.named(name));
  }

  /** The same cell, which a spreadsheet works out; until then it shows what it says. */
  public Cell workedOut(String formula, String format) {
    return new Cell(
        text, figure, role, columns, rows, input, leadsTo, calculation.by(formula, format));
  }
}
