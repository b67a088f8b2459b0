package org.jiheng.documents.table;

import java.util.ArrayList;
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
   * A table with borders, its columns even.
   *
   * @param widths of its columns, in half-width characters; at least what their numbers need
   */
  record Table(List<Integer> widths, List<TableRow> rows) implements Block {

    public Table {
      rows = EvenColumns.even(widths.size(), rows);
      widths = EvenColumns.fitting(widths, rows);
    }

    /**
     * The same rows as tables that each begin with the header they repeat, because only a table's
     * first rows can be repeated on further pages.
     */
    public List<Table> sections() {
      var sections = new ArrayList<Table>();
      var from = 0;
      for (var r = 1; r < rows.size(); r++) {
        if (rows.get(r).header() && !rows.get(r - 1).header()) {
          sections.add(new Table(widths, rows.subList(from, r)));
          from = r;
        }
      }
      sections.add(new Table(widths, rows.subList(from, rows.size())));
      return sections;
    }
  }
}
