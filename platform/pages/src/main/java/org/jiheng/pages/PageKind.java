package org.jiheng.pages;

import java.util.Locale;
import org.jiheng.documents.table.Block;
import org.jiheng.documents.table.DocumentPart;

/** The kinds of pages of the style sheet, with what their tables have room for. */
enum PageKind {
  TEXT(442, 100, 34),
  FORM(493, 90, 40),
  WIDE(751, 90, 26);

  private final int width;
  private final int type;
  private final int lines;

  /**
   * @param width of a table, in points
   * @param type of its cells, in tenths of a point
   * @param lines of a row that stays whole: where a row is broken, its borders are
   */
  PageKind(int width, int type, int lines) {
    this.width = width;
    this.type = type;
    this.lines = lines;
  }

  static PageKind of(DocumentPart part) {
    if (part.landscape()) {
      return WIDE;
    }
    return part.blocks().stream().anyMatch(Block.Heading.class::isInstance) ? TEXT : FORM;
  }

  int width() {
    return width;
  }

  int type() {
    return type;
  }

  int lines() {
    return lines;
  }

  String look() {
    return name().toLowerCase(Locale.ROOT);
  }
}
