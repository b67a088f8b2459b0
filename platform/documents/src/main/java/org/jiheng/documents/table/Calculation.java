package org.jiheng.documents.table;

/**
 * How a spreadsheet works a cell out. A formula calls other cells of its sheet by names in braces,
 * because where they stand is known only once the sheet is written.
 *
 * @param name how other cells call this one; null where none does
 * @param formula null where the cell is what it says or is filled in
 * @param format of the number that is to come; null where there is one, or none is to come
 */
public record Calculation(String name, String formula, String format) {

  public static final Calculation NONE = new Calculation(null, null, null);

  Calculation named(String called) {
    return new Calculation(called, formula, format);
  }

  Calculation by(String worked, String printed) {
    return new Calculation(name, worked, printed);
  }
}
