package org.jiheng.report.document.word;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jiheng.report.document.file.Escapes;
import org.jiheng.report.document.grid.GridCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** The cells of a table at their places, with what they cover to the right and below. */
final class TableCells {

  private static final int COLUMNS = 256;

  private TableCells() {}

  /**
   * @return the row below the table
   */
  static int read(XWPFTable table, int from, List<GridCell> into) {
    List<Open> open = new ArrayList<>();
    int row = from;
    for (XWPFTableRow tableRow : table.getRows()) {
      int column = 0;
      for (XWPFTableCell cell : tableRow.getTableCells()) {
        int columns = columns(cell);
        if (continues(cell)) {
          extend(open, column, row);
        } else {
          open.add(new Open(GridCell.text(row, column, text(cell)), columns, row));
        }
        column += columns;
      }
      row++;
    }
    open.forEach(each -> into.add(each.closed()));
    return row;
  }

  /** A cell that may go on in further rows. */
  private static final class Open {

    private final GridCell cell;
    private final int columns;
    private int lastRow;

    Open(GridCell cell, int columns, int lastRow) {
      this.cell = cell;
      this.columns = columns;
      this.lastRow = lastRow;
    }

    GridCell closed() {
      return cell.spanning(lastRow - cell.row() + 1, columns);
    }
  }

  private static void extend(List<Open> open, int column, int row) {
    for (int i = open.size() - 1; i >= 0; i--) {
      Open above = open.get(i);
      if (above.cell.column() == column) {
        above.lastRow = row;
        return;
      }
    }
  }

  private static int columns(XWPFTableCell cell) {
    CTTcPr properties = cell.getCTTc().getTcPr();
    int span =
        properties == null || !properties.isSetGridSpan()
            ? 1
            : properties.getGridSpan().getVal().intValue();
    return Math.max(1, Math.min(COLUMNS, span));
  }

  private static boolean continues(XWPFTableCell cell) {
    CTTcPr properties = cell.getCTTc().getTcPr();
    return properties != null
        && properties.isSetVMerge()
        && properties.getVMerge().getVal() != STMerge.RESTART;
  }

  private static String text(XWPFTableCell cell) {
    return Escapes.unescape(
        cell.getParagraphs().stream()
            .map(XWPFParagraph::getText)
            .collect(Collectors.joining("\n")));
  }
}
