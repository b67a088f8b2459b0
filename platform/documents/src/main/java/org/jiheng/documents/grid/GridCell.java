package org.jiheng.documents.grid;

import java.math.BigDecimal;

/**
 * A cell as somebody's file has it.
 *
 * @param row counted from 0
 * @param column counted from 0
 * @param text as it is shown; empty where an empty text was entered
 * @param figure the stored number; null where the cell holds text
 * @param percent whether the number is a share that is shown in percent
 * @param flaw why the shown text cannot be relied on, a Chinese sentence; null where it can
 */
public record GridCell(
    int row,
    int column,
    int rows,
    int columns,
    String text,
    BigDecimal figure,
    boolean percent,
    String flaw) {

  public static GridCell text(int row, int column, String text) {
    return new GridCell(row, column, 1, 1, text, null, false, null);
  }

  public GridCell spanning(int down, int right) {
    return new GridCell(row, column, down, right, text, figure, percent, flaw);
  }

  /** Whether a person sees nothing in it; a number that is shown as nothing is there. */
  public boolean isBlank() {
    return figure == null && flaw == null && text.codePoints().allMatch(GridCell::isInvisible);
  }

  private static boolean isInvisible(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.getType(character) == Character.FORMAT;
  }

  public int lastColumn() {
    return column + columns - 1;
  }

  public int lastRow() {
    return row + rows - 1;
  }

  /** As a spreadsheet names it: {@code C7}. */
  public String address() {
    return address(row, column);
  }

  public static String address(int row, int column) {
    var letters = new StringBuilder();
    for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.append(row + 1).toString();
  }
}
