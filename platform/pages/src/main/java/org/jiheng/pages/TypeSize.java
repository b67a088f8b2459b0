package org.jiheng.pages;

import java.util.List;
import org.jiheng.documents.table.Block;
import org.jiheng.documents.table.PlacedCells;
import org.jiheng.documents.table.PlacedCells.Placed;
import org.jiheng.documents.table.Role;
import org.jiheng.documents.table.TextRoom;

/**
 * The size of a table's type: that of its page, or as much smaller as its longest figure needs, for
 * a figure that is broken over lines is another one.
 */
final class TypeSize {

  /** Left and right of a figure, in hundredths of a point. */
  private static final int PADDING = 450;

  private static final int SMALLEST = 30;

  private TypeSize() {}

  /** In tenths of a point. */
  static int of(Block.Table table, PageKind kind) {
    var whole = TextRoom.width(table.widths(), 0, table.widths().size());
    var size = kind.type();
    for (List<Placed> row : PlacedCells.of(table)) {
      for (Placed placed : row) {
        var cell = placed.cell();
        if (cell.role() == Role.FIGURE && cell.text() != null) {
          var columns = TextRoom.width(table.widths(), placed.column(), cell.columns());
          var room = 100 * kind.width() * columns / whole - PADDING;
          size = Math.min(size, 10 * room / width(cell.text()));
        }
      }
    }
    return Math.max(SMALLEST, size);
  }

  /** In hundredths of the size of type. */
  private static int width(String text) {
    return text.chars()
        .map(
            character ->
                switch (character) {
                  case ',', '.' -> 29;
                  case '%' -> 93;
                  default -> 57;
                })
        .sum();
  }
}
