package org.jiheng.documents.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.documents.grid.GridCell;

/** Spreads the cells of a workbook over what they are merged with. */
final class MergedCells {

  private static final int COVERED = 200_000;

  private long covered;

  /** A corner that holds nothing is a cell, too: what it covers is not shown. */
  List<GridCell> spread(List<GridCell> cells, List<CellRangeAddress> ranges)
      throws UnreadableDocument {
    var corners = new HashMap<Long, CellRangeAddress>();
    for (CellRangeAddress range : ranges) {
      bound(range);
      corners.put(place(range.getFirstRow(), range.getFirstColumn()), range);
    }
    var wide = new ArrayList<GridCell>();
    var plain = new ArrayList<GridCell>();
    for (GridCell cell : cells) {
      var range = corners.remove(place(cell.row(), cell.column()));
      (range == null ? plain : wide).add(range == null ? cell : spanning(cell, range));
    }
    for (CellRangeAddress range : corners.values()) {
      var corner = GridCell.text(range.getFirstRow(), range.getFirstColumn(), "");
      wide.add(spanning(corner, range));
    }
    wide.addAll(plain);
    return wide;
  }

  private void bound(CellRangeAddress range) throws UnreadableDocument {
    covered +=
        (range.getLastRow() - range.getFirstRow() + 1L)
            * (range.getLastColumn() - range.getFirstColumn() + 1L);
    if (covered > COVERED) {
      throw new UnreadableDocument("工作簿的合并单元格覆盖超过了 " + COVERED + " 格。");
    }
  }

  private static GridCell spanning(GridCell cell, CellRangeAddress range) {
    return cell.spanning(
        range.getLastRow() - range.getFirstRow() + 1,
        range.getLastColumn() - range.getFirstColumn() + 1);
  }

  private static long place(int row, int column) {
    return (long) row << 32 | column;
  }
}
