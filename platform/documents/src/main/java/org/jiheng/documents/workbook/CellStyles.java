package org.jiheng.documents.workbook;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jiheng.documents.table.Cell;
import org.jiheng.documents.table.Role;

/** The looks of cells in the manner of official forms, each made once. */
final class CellStyles {

  static final String TEXT_FORMAT = "@";
  private static final byte[] SHADE = {(byte) 0xF2, (byte) 0xF2, (byte) 0xF2};

  private final XSSFWorkbook workbook;
  private final Map<Look, XSSFCellStyle> styles = new HashMap<>();
  private final Map<Typeface, XSSFFont> fonts = new HashMap<>();

  CellStyles(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  /**
   * @param top whether the text stands at the top of its cell
   */
  private record Look(Role role, boolean framed, String format, boolean open, boolean top) {}

  XSSFCellStyle framed(Cell cell) {
    return of(new Look(cell.role(), true, format(cell), cell.input() != null, isTop(cell)));
  }

  XSSFCellStyle line(Role role) {
    return of(new Look(role, false, TEXT_FORMAT, false, false));
  }

  private XSSFCellStyle of(Look look) {
    return styles.computeIfAbsent(look, this::make);
  }

  private XSSFCellStyle make(Look look) {
    var style = workbook.createCellStyle();
    style.setFont(font(Typeface.of(look.role())));
    style.setWrapText(true);
    style.setVerticalAlignment(look.top() ? VerticalAlignment.TOP : VerticalAlignment.CENTER);
    style.setAlignment(alignment(look.role()));
    style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
    style.setLocked(!look.open());
    if (look.framed()) {
      style.setBorderTop(BorderStyle.THIN);
      style.setBorderBottom(BorderStyle.THIN);
      style.setBorderLeft(BorderStyle.THIN);
      style.setBorderRight(BorderStyle.THIN);
    }
    if (look.framed() && look.role() == Role.LABEL) {
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      style.setFillForegroundColor(new XSSFColor(SHADE));
    }
    return style;
  }

  /** What goes down over rows is printed where it begins, also where a page ends among them. */
  private static boolean isTop(Cell cell) {
    return cell.rows() > 1 && cell.role() != Role.LABEL;
  }

  private static HorizontalAlignment alignment(Role role) {
    if (role == Role.FIGURE) {
      return HorizontalAlignment.RIGHT;
    }
    return Typeface.isCentred(role) ? HorizontalAlignment.CENTER : HorizontalAlignment.LEFT;
  }

  private XSSFFont font(Typeface typeface) {
    return fonts.computeIfAbsent(
        typeface,
        key -> {
          var font = workbook.createFont();
          font.setFontName(typeface.name());
          font.setFontHeightInPoints((short) typeface.points());
          font.setBold(false);
          return font;
        });
  }

  /** A blank figure takes any. */
  static String format(Cell cell) {
    if (cell.figure() != null) {
      return cell.figure().format();
    }
    if (cell.calculation().format() != null) {
      return cell.calculation().format();
    }
    return cell.role() == Role.FIGURE ? "General" : TEXT_FORMAT;
  }

  /**
   * Whether a spreadsheet calculates with all its digits; one that is longer is written as text.
   */
  static boolean isExact(BigDecimal figure) {
    return figure.stripTrailingZeros().precision() <= 15 && figure.scale() <= 20;
  }
}
