package org.jiheng.documents.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jiheng.documents.file.Escapes;
import org.jiheng.documents.grid.GridCell;

/** What a cell shows to a person, and the number behind it. */
final class ShownText {

  /** As many digits as spreadsheets calculate with; what is stored beyond them is noise. */
  private static final MathContext DIGITS = new MathContext(15);

  private static final int DECIMALS = 60;

  private final DataFormatter formatter = new DataFormatter(Locale.ROOT);

  GridCell cell(Cell cell) {
    int row = cell.getAddress().getRow();
    int column = cell.getColumnIndex();
    String raw = cell.getRawValue();
    if (cell.getType() == CellType.ERROR) {
      return flawed(row, column, raw, "单元格是错误值。");
    }
    if (cell.getType() == CellType.STRING && cell.getValue() == null) {
      return flawed(row, column, raw, "单元格引用的文字在工作簿中不存在。");
    }
    if (raw == null || raw.isEmpty()) {
      return cell.getType() == CellType.FORMULA
          ? flawed(row, column, "=" + cell.getFormula(), "公式没有保存计算结果，请在电子表格软件中打开并保存。")
          : GridCell.text(row, column, "");
    }
    if (cell.getValue() instanceof BigDecimal number) {
      return Math.abs((long) number.scale()) > DECIMALS
          ? flawed(row, column, raw, "数值过大或过小。")
          : number(cell, row, column, number);
    }
    return GridCell.text(
        row,
        column,
        cell.getValue() instanceof Boolean truth
            ? String.valueOf(truth).toUpperCase(Locale.ROOT)
            : Escapes.unescape(raw));
  }

  private GridCell number(Cell cell, int row, int column, BigDecimal number) {
    BigDecimal figure = figure(number);
    String format = cell.getDataFormatString();
    boolean percent = format != null && format.contains("%");
    return new GridCell(row, column, 1, 1, shown(figure, cell), figure, percent, null);
  }

  private static BigDecimal figure(BigDecimal figure) {
    var rounded = figure.precision() > DIGITS.getPrecision() ? figure.round(DIGITS) : figure;
    var plain = rounded.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  private String shown(BigDecimal figure, Cell cell) {
    String format = cell.getDataFormatString();
    if (format == null || format.equals("@") || format.equalsIgnoreCase("General")) {
      return figure.toPlainString();
    }
    int index = cell.getDataFormatId() == null ? 0 : cell.getDataFormatId();
    return formatter.formatRawCellContents(figure.doubleValue(), index, format);
  }

  private static GridCell flawed(int row, int column, String text, String reason) {
    return new GridCell(row, column, 1, 1, text == null ? "" : text, null, false, reason);
  }
}
