package org.jiheng.report.document.table;

import java.util.List;

/** What a page is made of. */
public sealed interface Block {

  /**
   * A heading; level 1 is a chapter.
   *
   * @param text null where the chapter has none
   */
  record Heading(int level, String text) implements Block {}

  /** A paragraph of running text. */
  record Paragraph(String text) implements Block {}

  /** A line above or below a table: its title, the unit of its amounts, a remark. */
  record Line(Role role, String text) implements Block {}

  /**
   * A table with borders.
   *
   * @param widths of its columns, in half-width characters
   */
  record Table(List<Integer> widths, List<Row> rows) implements Block {

    public Table {
      widths = List.copyOf(widths);
      rows = List.copyOf(rows);
    }
  }
}
