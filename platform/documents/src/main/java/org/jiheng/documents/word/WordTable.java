package org.jiheng.documents.word;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jiheng.documents.table.Block;
import org.jiheng.documents.table.PlacedCells;
import org.jiheng.documents.table.PlacedCells.Placed;
import org.jiheng.documents.table.PrintedFigure;
import org.jiheng.documents.table.Role;
import org.jiheng.documents.table.TextRoom;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** Writes a table with merged cells and headers that are printed again on every page. */
final class WordTable {

  private static final String SHADE = "F2F2F2";
  private static final String BAR = "2F5D8A";

  /** The room that a word processor leaves at each side of a cell. */
  private static final long PADDING = 108;

  private final XWPFTable table;
  private final Guard guard;
  private final List<Integer> widths;
  private final long unit;

  private WordTable(XWPFTable table, Guard guard, List<Integer> widths, long room) {
    this.table = table;
    this.guard = guard;
    this.widths = widths;
    this.unit = room / TextRoom.width(widths, 0, widths.size());
  }

  /**
   * @param room the width of the page's text, in twentieths of a point
   */
  static void add(XWPFDocument text, Guard guard, Block.Table block, long room) {
    var table = text.createTable();
    table.removeRow(0);
    new WordTable(table, guard, block.widths(), room).fill(block);
  }

  private void fill(Block.Table block) {
    var layout = table.getCTTbl().getTblPr().addNewTblLayout();
    layout.setType(STTblLayoutType.FIXED);
    var grid = table.getCTTbl().getTblGrid();
    if (grid == null) {
      grid = table.getCTTbl().addNewTblGrid();
    }
    for (int width : widths) {
      grid.addNewGridCol().setW(BigInteger.valueOf(width * unit));
    }
    var rows = PlacedCells.of(block);
    for (var r = 0; r < rows.size(); r++) {
      var row = table.insertNewTableRow(r);
      row.setRepeatHeader(block.rows().get(r).header());
      row.setCantSplitRow(true);
      for (Placed placed : rows.get(r)) {
        cell(row.createCell(), placed);
      }
    }
  }

  private void cell(XWPFTableCell target, Placed placed) {
    var cell = placed.cell();
    var properties = target.getCTTc().addNewTcPr();
    var width = properties.addNewTcW();
    width.setType(STTblWidth.DXA);
    width.setW(BigInteger.valueOf(width(placed)));
    if (cell.columns() > 1) {
      properties.addNewGridSpan().setVal(BigInteger.valueOf(cell.columns()));
    }
    if (cell.rows() > 1) {
      properties.addNewVMerge().setVal(placed.first() ? STMerge.RESTART : STMerge.CONTINUE);
    }
    if (cell.role() == Role.LABEL || guard.closes(cell)) {
      target.setColor(SHADE);
    }
    target.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
    var paragraph = target.getParagraphs().get(0);
    paragraph.setAlignment(alignment(cell.role()));
    if (cell.role() == Role.BAR) {
      bar(paragraph, cell.figure(), width(placed) - 2 * PADDING);
    } else if (placed.first()) {
      guard.fill(paragraph, cell);
    }
  }

  private static ParagraphAlignment alignment(Role role) {
    return switch (role) {
      case TEXT -> ParagraphAlignment.LEFT;
      case FIGURE -> ParagraphAlignment.RIGHT;
      default -> ParagraphAlignment.CENTER;
    };
  }

  /** A bar is a shaded paragraph that ends where the share ends. */
  private static void bar(XWPFParagraph paragraph, PrintedFigure share, long room) {
    if (share != null && share.value().signum() > 0) {
      var rest =
          BigDecimal.ONE
              .subtract(share.value().min(BigDecimal.ONE))
              .multiply(BigDecimal.valueOf(room))
              .longValue();
      paragraph.setIndentationRight((int) rest);
      var shade = paragraph.getCTP().getPPr().addNewShd();
      shade.setVal(STShd.CLEAR);
      shade.setFill(BAR);
    }
  }

  private long width(Placed placed) {
    return TextRoom.width(widths, placed.column(), placed.cell().columns()) * unit;
  }
}
