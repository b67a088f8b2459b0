package org.jiheng.pages;

import java.util.HashSet;
import java.util.Set;
import org.jiheng.documents.table.Block;
import org.jiheng.documents.table.DocumentPart;

/** The last rows of tables, none of which is left alone on a page: the two above come with it. */
final class LastRows {

  private static final int TOGETHER = 2;

  private final Set<RowAt> last = new HashSet<>();

  private LastRows() {}

  static LastRows of(DocumentPart part) {
    var rows = new LastRows();
    for (var b = 0; b < part.blocks().size(); b++) {
      if (part.blocks().get(b) instanceof Block.Table table && isLong(table)) {
        rows.last.add(new RowAt(b, table.rows().size() - 1));
      }
    }
    return rows;
  }

  /** Whether the rows that may move stand below others, none of them a header. */
  private static boolean isLong(Block.Table table) {
    var rows = table.rows();
    return rows.size() > 3 * TOGETHER
        && rows.subList(rows.size() - 2 * TOGETHER, rows.size()).stream()
            .noneMatch(row -> row.header());
  }

  /** The rows that are to begin a page, so that no last row does alone. */
  Set<RowAt> lonely(PageLayout layout) {
    var begin = new HashSet<RowAt>();
    layout
        .beginningPages(last)
        .forEach(row -> begin.add(new RowAt(row.block(), row.row() - TOGETHER)));
    return begin;
  }
}
