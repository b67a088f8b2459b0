package org.jiheng.terminal;

import java.util.ArrayList;
import java.util.List;

/** Rows of text in aligned columns; a Chinese character is two places wide. */
public final class AlignedText {

  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  /** The first cell is aligned to the left, the others to the right. */
  void add(String... cells) {
    rows.add(List.of(cells));
  }

  /** One line a row, without spaces at its end. */
  List<String> lines() {
    return rows.stream().map(this::line).toList();
  }

  private String line(List<String> row) {
    var line = new StringBuilder();
    for (var column = 0; column < row.size(); column++) {
      var cell = row.get(column);
      var padding = " ".repeat(width(column) - width(cell));
      line.append(column == 0 ? "" : GAP).append(column == 0 ? cell + padding : padding + cell);
    }
    return line.toString().stripTrailing();
  }

  private int width(int column) {
    return rows.stream()
        .filter(row -> column < row.size())
        .mapToInt(row -> width(row.get(column)))
        .max()
        .orElse(0);
  }

  public static int width(String text) {
    return text.codePoints().map(each -> isWide(each) ? 2 : 1).sum();
  }

  private static boolean isWide(int each) {
    return each >= 0x2E80 && each <= 0xA4CF
        || each >= 0xAC00 && each <= 0xD7A3
        || each >= 0xF900 && each <= 0xFAFF
        || each >= 0xFE30 && each <= 0xFE4F
        || each >= 0xFF01 && each <= 0xFF60
        || each >= 0xFFE0 && each <= 0xFFE6
        || each >= 0x20000 && each <= 0x3FFFD;
  }
}
