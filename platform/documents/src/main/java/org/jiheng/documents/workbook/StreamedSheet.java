package org.jiheng.documents.workbook;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import org.jiheng.documents.table.Block;
import org.jiheng.documents.table.PlacedCells;
import org.jiheng.documents.table.PlacedCells.Placed;
import org.jiheng.documents.table.Role;
import org.jiheng.documents.table.TextRoom;

/** A sheet that takes blocks one below the other and keeps none of them. */
public final class StreamedSheet implements AutoCloseable {

  private static final double LINE = 14;
  private static final double TALLEST = 409;

  /**
   * Of rows of so many lines. The library keeps the height of every row that has one, so that rows
   * share them and one of a single line has none.
   */
  private static final List<Double> HEIGHTS =
      IntStream.range(0, 30).mapToObj(lines -> Math.min(TALLEST, lines * LINE + 6)).toList();

  private static final String SHADE = "F2F2F2";

  private final Worksheet sheet;
  private final List<Integer> widths;
  private int next;
  private boolean afterTable;
  private int tables;
  private int header = -1;

  StreamedSheet(Worksheet sheet, boolean landscape, List<Integer> widths) {
    this.sheet = sheet;
    this.widths = widths;
    for (var column = 0; column < widths.size(); column++) {
      sheet.width(column, widths.get(column) + 0.7);
    }
    sheet.setFitToPage(true);
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.pageOrientation(landscape ? "landscape" : "portrait");
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.footer("第 &P 页，共 &N 页", Position.CENTER);
  }

  /** A text that is longer than a cell of a workbook can hold is cut, and says so. */
  public void add(Block block) throws IOException {
    if (block instanceof Block.Table table) {
      next += afterTable ? 1 : 0;
      table(table);
      sheet.flush();
      afterTable = true;
    } else {
      line((Block.Line) block);
      afterTable = false;
    }
  }

  /** A table that is gone through: its header stays in sight, and its rows can be filtered. */
  public void addList(Block.Table table) throws IOException {
    var top = next + (afterTable ? 1 : 0);
    sheet.freezePane(0, top + 1);
    sheet.setAutoFilter(top, 0, top + table.rows().size() - 1, table.widths().size() - 1);
    add(table);
  }

  /** A line from which one gets to another sheet. */
  public void addLink(String text, String target) {
    link(next, 0, text, target);
    next++;
    afterTable = false;
  }

  /** The header of a sheet's only table is printed on every page. */
  @Override
  public void close() throws IOException {
    if (tables == 1 && header >= 0) {
      sheet.repeatRows(header);
    }
    sheet.finish();
  }

  private void line(Block.Line line) {
    text(next, 0, line.text());
    styled(sheet.range(next, 0, next, 0), new Look(line.role(), CellStyles.TEXT_FORMAT)).set();
    var room = TextRoom.width(widths, 0, widths.size()) / (line.role() == Role.TITLE ? 2 : 1);
    double size = line.role() == Role.TITLE ? 2 * LINE : LINE;
    sheet.rowHeight(next, Math.min(TALLEST, size * TextRoom.lines(line.text(), room) + 4));
    merge(next, next, 0, widths.size() - 1);
    next++;
  }

  private void table(Block.Table table) {
    var rows = PlacedCells.of(table);
    var looks = new Look[widths.size()][rows.size()];
    for (var r = 0; r < rows.size(); r++) {
      var lines = 1;
      for (Placed placed : rows.get(r)) {
        var look = new Look(placed.cell().role(), CellStyles.format(placed.cell()));
        for (var i = 0; i < placed.cell().columns(); i++) {
          looks[placed.column() + i][r] = look;
        }
        if (placed.first()) {
          fill(next + r, next + rows.size() - 1, placed);
        }
        lines = Math.max(lines, lines(placed));
      }
      if (lines > 1) {
        sheet.rowHeight(next + r, HEIGHTS.get(Math.min(lines, HEIGHTS.size() - 1)));
      }
      if (table.rows().get(r).header() && header < 0) {
        header = next + r;
      }
    }
    for (var column = 0; column < table.widths().size(); column++) {
      frame(column, looks[column]);
    }
    next += rows.size();
    tables++;
  }

  /** The lines of its text, of one that goes over several rows its share. */
  private int lines(Placed placed) {
    var cell = placed.cell();
    var room = TextRoom.width(widths, placed.column(), cell.columns());
    var rows = cell.rows();
    return (TextRoom.lines(cell.text(), room) + rows - 1) / rows;
  }

  /** Cells of one look below each other are given it at once, which is several times as fast. */
  private void frame(int column, Look[] looks) {
    for (int from = 0, to = 0; from < looks.length; from = to) {
      while (to < looks.length && looks[to].equals(looks[from])) {
        to++;
      }
      var style =
          styled(sheet.range(next + from, column, next + to - 1, column), looks[from])
              .borderStyle(BorderStyle.THIN);
      (looks[from].role() == Role.LABEL ? style.fillColor(SHADE) : style).set();
    }
  }

  private record Look(Role role, String format) {}

  private void fill(int row, int lowest, Placed placed) {
    var cell = placed.cell();
    if (cell.leadsTo() != null) {
      link(row, placed.column(), cell.text(), cell.leadsTo());
    } else if (cell.figure() != null && CellStyles.isExact(cell.figure().value())) {
      sheet.value(row, placed.column(), cell.figure().value());
    } else if (cell.text() != null && !cell.text().isEmpty()) {
      text(row, placed.column(), cell.text());
    }
    merge(
        row,
        Math.min(lowest, row + cell.rows() - 1),
        placed.column(),
        placed.column() + cell.columns() - 1);
  }

  private static StyleSetter styled(Range range, Look look) {
    var typeface = Typeface.of(look.role());
    return range
        .style()
        .fontName(typeface.name())
        .fontSize(typeface.points())
        .horizontalAlignment(alignment(look.role()))
        .verticalAlignment("center")
        .wrapText(true)
        .format(look.format());
  }

  private static String alignment(Role role) {
    if (role == Role.FIGURE) {
      return "right";
    }
    return Typeface.isCentred(role) ? "center" : "left";
  }

  private void text(int row, int column, String text) {
    sheet.inlineString(row, column, OverlongText.cut(text));
  }

  private void link(int row, int column, String text, String target) {
    var address = "'" + target.replace("'", "''") + "'!A1";
    sheet.hyperlink(row, column, HyperLink.internal(address, text));
  }

  private void merge(int top, int bottom, int left, int right) {
    if (bottom > top || right > left) {
      sheet.range(top, left, bottom, right).merge();
    }
  }
}
