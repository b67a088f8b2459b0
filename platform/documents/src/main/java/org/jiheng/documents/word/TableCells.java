package org.jiheng.documents.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiheng.documents.file.Escapes;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.documents.grid.GridCell;

/**
 * The cells of a document's tables at their places, with what they cover to the right and below.
 */
final class TableCells {

  private static final int COLUMNS = 256;
  private static final String LATE = "这一行的左边缺少 %d 列单元格，无法确定对应哪些栏目：请把这一行补齐。";
  private static final int COVERED = 200_000;

  private long covered;

  private final ParagraphText texts;

  TableCells(ParagraphText texts) {
    this.texts = texts;
  }

  /**
   * @return the row below the table
   * @throws UnreadableDocument where cells cover more than those of any form
   */
  int read(Node table, int from, List<GridCell> into) throws UnreadableDocument {
    var all = new ArrayList<Open>();
    var above = new HashMap<Integer, Open>();
    var row = from;
    for (Node tableRow : Wrappers.content(table)) {
      if (tableRow.is("tr")) {
        if (isGone(tableRow, "trPr", "del") || tableRow.has("trPr", "hidden")) {
          texts.leave(tableRow);
        } else {
          row(tableRow, row++, above, all);
        }
      }
    }
    for (Open each : all) {
      into.add(bounded(each.closed()));
    }
    return row;
  }

  private void row(Node tableRow, int row, Map<Integer, Open> above, List<Open> all)
      throws UnreadableDocument {
    var before = bounded(tableRow.number(0, "trPr", "gridBefore"));
    var column = before;
    Open last = null;
    for (Node cell : Wrappers.content(tableRow)) {
      if (!cell.is("tc")) {
        continue;
      }
      if (isGone(cell, "tcPr", "cellDel")) {
        texts.leave(cell);
        continue;
      }
      var columns = Math.max(1, bounded(cell.number(1, "tcPr", "gridSpan")));
      if (continues(cell, "hMerge") && last != null) {
        texts.leave(cell);
        last.columns += columns;
      } else if (continues(cell, "vMerge") && above.containsKey(column)) {
        texts.leave(cell);
        above.get(column).lastRow = row;
      } else {
        var said = cell(cell, row, column);
        last = new Open(column == before && before > 0 ? late(said) : said, columns, row);
        all.add(last);
        above.put(column, last);
      }
      column = bounded(column + columns);
    }
  }

  /**
   * Nobody can tell whether what stands above goes on beside such a row, or nothing stands there.
   */
  private static GridCell late(GridCell cell) {
    return cell.isBlank() || cell.flaw() != null
        ? cell
        : new GridCell(
            cell.row(),
            cell.column(),
            1,
            1,
            cell.text(),
            null,
            false,
            LATE.formatted(cell.column()));
  }

  private static boolean isGone(Node node, String... way) {
    return node.at(way).isPresent();
  }

  private static int bounded(int columns) throws UnreadableDocument {
    if (columns > COLUMNS) {
      throw new UnreadableDocument("文档的列超过了 " + COLUMNS + " 列，请删除多余的列。");
    }
    return Math.max(0, columns);
  }

  /** A cell that may go on in further rows. */
  private static final class Open {

    private final GridCell cell;
    private int columns;
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
    var places = (long) cell.rows() * cell.columns();
    covered += places > 1 ? places : 0;
    if (covered > COVERED) {
      throw new UnreadableDocument("文档的合并单元格覆盖超过了 " + COVERED + " 格。");
    }
    return cell;
  }

  private static boolean continues(Node cell, String merge) {
    return cell.at("tcPr", merge).filter(m -> !"restart".equals(m.attribute("val"))).isPresent();
  }

  private GridCell cell(Node cell, int row, int column) {
    var lines = new CellLines(texts);
    lines.read(cell);
    var left = texts.left(cell);
    var flaw = lines.flaw() == null ? left : lines.flaw();
    return new GridCell(row, column, 1, 1, Escapes.unescape(lines.text()), null, false, flaw);
  }
}
