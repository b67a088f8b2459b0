package org.jiheng.documents.word;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jiheng.documents.file.Escapes;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.documents.grid.GridCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/**
 * The cells of a document's tables at their places, with what they cover to the right and below.
 */
final class TableCells {

  private static final int COLUMNS = 256;
  private static final int COVERED = 200_000;
  private static final BigInteger MOST = BigInteger.valueOf(COLUMNS + 1L);

  private long covered;

  /**
   * @return the row below the table
   * @throws UnreadableDocument where cells cover more than those of any form
   */
  int read(XWPFTable table, int from, List<GridCell> into) throws UnreadableDocument {
    List<Open> all = new ArrayList<>();
    Map<Integer, Open> above = new HashMap<>();
    int row = from;
    for (XWPFTableRow tableRow : table.getRows()) {
      int column = 0;
      for (XWPFTableCell cell : tableRow.getTableCells()) {
        int columns = columns(cell);
        if (!continues(cell)) {
          Open begun = new Open(GridCell.text(row, column, text(cell)), columns, row);
          all.add(begun);
          above.put(column, begun);
        } else if (above.containsKey(column)) {
          above.get(column).lastRow = row;
        }
        column += columns;
        if (column > COLUMNS) {
          throw new UnreadableDocument("文档的列超过了 " + COLUMNS + " 列，请删除多余的列。");
        }
      }
      row++;
    }
    for (Open each : all) {
      into.add(bounded(each.closed()));
    }
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

  private GridCell bounded(GridCell cell) throws UnreadableDocument {
    long places = (long) cell.rows() * cell.columns();
    covered += places > 1 ? places : 0;
    if (covered > COVERED) {
      throw new UnreadableDocument("文档的合并单元格覆盖超过了 " + COVERED + " 格。");
    }
    return cell;
  }

  private static int columns(XWPFTableCell cell) {
    CTTcPr properties = cell.getCTTc().getTcPr();
    return properties == null || !properties.isSetGridSpan()
        ? 1
        : properties.getGridSpan().getVal().min(MOST).max(BigInteger.ONE).intValue();
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
