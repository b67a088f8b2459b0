package org.jiheng.documents.workbook;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jiheng.documents.table.Block;
import org.jiheng.documents.table.Cell;
import org.jiheng.documents.table.DocumentPart;
import org.jiheng.documents.table.PlacedCells;
import org.jiheng.documents.table.PlacedCells.Placed;
import org.jiheng.documents.table.Role;
import org.jiheng.documents.table.TextRoom;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** Writes one part as a sheet: blocks one below the other, fitted to the width of an A4 page. */
final class SheetWriter {

  private static final float LINE = 14f;
  private static final float TALLEST = 409f;

  private final XSSFSheet sheet;
  private final CellStyles styles;
  private final boolean guarded;
  private final Calculations calculations = new Calculations();
  private List<Integer> widths = List.of();
  private Block.Table list;
  private int next;

  SheetWriter(XSSFSheet sheet, CellStyles styles, boolean guarded) {
    this.sheet = sheet;
    this.styles = styles;
    this.guarded = guarded;
  }

  void write(DocumentPart part) {
    widths = widest(part);
    list = list(part);
    for (var i = 0; i < widths.size(); i++) {
      sheet.setColumnWidth(i, widths.get(i) * 256 + 180);
    }
    var afterTable = false;
    for (Block block : part.blocks()) {
      if (block instanceof Block.Table table) {
        next += afterTable ? 1 : 0;
        table(table);
        afterTable = true;
      } else {
        line(block);
        afterTable = false;
      }
    }
    calculations.write();
    page(part);
    if (guarded) {
      protect();
    }
  }

  /** Without a password: it keeps the words of the form, and rows may still be added. */
  private void protect() {
    sheet.enableLocking();
    sheet.lockInsertRows(false);
    sheet.lockAutoFilter(false);
    sheet.lockFormatRows(false);
    sheet.lockFormatColumns(false);
  }

  private static List<Integer> widest(DocumentPart part) {
    return part.blocks().stream()
        .filter(Block.Table.class::isInstance)
        .map(block -> ((Block.Table) block).widths())
        .reduce(List.of(80), SheetWriter::wider);
  }

  /** Of tables with as many columns what either needs. */
  private static List<Integer> wider(List<Integer> one, List<Integer> other) {
    if (one.size() == 1 || one.size() < other.size()) {
      return other;
    }
    return one.size() > other.size()
        ? one
        : IntStream.range(0, one.size())
            .mapToObj(column -> Math.max(one.get(column), other.get(column)))
            .toList();
  }

  private void page(DocumentPart part) {
    sheet.setFitToPage(true);
    sheet.setAutobreaks(true);
    sheet.setHorizontallyCenter(true);
    var print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(part.landscape());
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    sheet.getFooter().setCenter("第 &P 页，共 &N 页");
  }

  private void line(Block block) {
    var line = block instanceof Block.Line given ? given : asLine(block);
    if (line.text() == null) {
      return;
    }
    var row = sheet.createRow(next);
    var style = styles.line(line.role());
    text(row.createCell(0), line.text());
    row.getCell(0).setCellStyle(style);
    float size = line.role() == Role.TITLE ? 2 * LINE : LINE;
    var room = line.role() == Role.TITLE ? width() / 2 : width();
    row.setHeightInPoints(Math.min(TALLEST, size * TextRoom.lines(line.text(), room) + 4));
    merge(next, next, 0, widths.size() - 1);
    next++;
  }

  private static Block.Line asLine(Block block) {
    return block instanceof Block.Heading heading
        ? new Block.Line(Role.CAPTION, heading.text())
        : new Block.Line(Role.NOTE, ((Block.Paragraph) block).text());
  }

  private int width() {
    return TextRoom.width(widths, 0, widths.size());
  }

  private void table(Block.Table table) {
    if (table.equals(list)) {
      list(table);
    }
    var rows = PlacedCells.of(table);
    for (var r = 0; r < rows.size(); r++) {
      var row = sheet.createRow(next + r);
      for (Placed placed : rows.get(r)) {
        place(table, row, placed);
      }
      row.setHeightInPoints(height(table, rows.get(r)));
      if (table.rows().get(r).header() && sheet.getRepeatingRows() == null) {
        sheet.setRepeatingRows(new CellRangeAddress(next + r, next + r, -1, -1));
      }
    }
    next += rows.size();
  }

  /** The only table of a sheet, where it begins with its header; null where there is none. */
  private static Block.Table list(DocumentPart part) {
    var tables = part.blocks().stream().filter(Block.Table.class::isInstance).toList();
    var only = tables.size() == 1 ? (Block.Table) tables.get(0) : null;
    return only != null && only.rows().get(0).header() ? only : null;
  }

  /** A list is gone through: its header stays in sight, and its rows can be filtered. */
  private void list(Block.Table table) {
    sheet.createFreezePane(0, next + 1);
    sheet.setAutoFilter(
        new CellRangeAddress(next, next + table.rows().size() - 1, 0, table.widths().size() - 1));
  }

  private void place(Block.Table table, XSSFRow row, Placed placed) {
    var cell = placed.cell();
    var style = styles.framed(cell);
    for (var c = 0; c < cell.columns(); c++) {
      row.createCell(placed.column() + c).setCellStyle(style);
    }
    if (!placed.first()) {
      return;
    }
    fill(row.getCell(placed.column()), cell);
    calculations.add(row.getCell(placed.column()), cell);
    var last = Math.min(row.getRowNum() + cell.rows() - 1, next + table.rows().size() - 1);
    merge(row.getRowNum(), last, placed.column(), placed.column() + cell.columns() - 1);
    if (guarded && cell.input() != null) {
      Inputs.add(
          sheet,
          new CellRangeAddress(
              row.getRowNum(), last, placed.column(), placed.column() + cell.columns() - 1),
          cell.input());
    }
  }

  private void fill(XSSFCell target, Cell cell) {
    if (cell.figure() != null && CellStyles.isExact(cell.figure().value())) {
      target.getCTCell().setT(STCellType.N);
      target.getCTCell().setV(cell.figure().value().toPlainString());
    } else if (cell.text() != null
        && !cell.text().isEmpty()
        && cell.calculation().formula() == null) {
      text(target, cell.text());
    }
  }

  private void text(XSSFCell target, String text) {
    target.setCellValue(
        OverlongText.fitting(
            text, sheet.getSheetName(), () -> new CellAddress(target).formatAsString()));
  }

  private void merge(int top, int bottom, int left, int right) {
    if (bottom > top || right > left) {
      sheet.addMergedRegionUnsafe(new CellRangeAddress(top, bottom, left, right));
    }
  }

  /** As high as its highest text; one that goes over several rows has its share in each. */
  private static float height(Block.Table table, List<Placed> row) {
    var lines = 1F;
    for (Placed placed : row) {
      var cell = placed.cell();
      var room = TextRoom.width(table.widths(), placed.column(), cell.columns());
      lines = Math.max(lines, (float) TextRoom.lines(cell.text(), room) / cell.rows());
    }
    return Math.min(TALLEST, lines * LINE + 6);
  }
}
