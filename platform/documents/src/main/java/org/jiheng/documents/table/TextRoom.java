package org.jiheng.documents.table;

import java.util.List;

/** How much room a text takes, in half-width characters and lines. */
public final class TextRoom {

  private TextRoom() {}

  /** Chinese characters are twice as wide as Latin ones. */
  public static int width(String text) {
    return text.codePoints().map(point -> point < 0x2E80 ? 1 : 2).sum();
  }

  /** The lines of a text that is wrapped at a width, at least one. */
  public static int lines(String text, int width) {
    if (text == null) {
      return 1;
    }
    var room = Math.max(2, width - 1);
    return text.lines().mapToInt(line -> Math.max(1, (width(line) + room - 1) / room)).sum()
        + (text.isEmpty() ? 1 : 0);
  }

  /** The width of a cell that begins at a column. */
  public static int width(List<Integer> widths, int column, int columns) {
    return widths.subList(column, Math.min(widths.size(), column + columns)).stream()
        .mapToInt(Integer::intValue)
        .sum();
  }
}
