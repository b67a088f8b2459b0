package org.jiheng.documents.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Pattern;
import org.jiheng.documents.file.Escapes;
import org.jiheng.documents.grid.GridCell;
import org.jiheng.documents.workbook.format.Shown;
import org.jiheng.filing.PlainFigure;

/**
 * What a cell shows to a person, and the number behind it.
 *
 * @param unworked whether the results of formulas are said to be out of date
 */
record CellReader(SharedTexts texts, CellFormats formats, boolean unworked) {

  /** As many digits as spreadsheets calculate with; what is stored beyond them is noise. */
  private static final MathContext DIGITS = new MathContext(15);

  private static final int DECIMALS = 60;
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(?:\\d{1,400}\\.?\\d{0,400}|\\.\\d{1,400})(?:[eE][-+]?\\d{1,6})?");
  private static final Pattern MIDNIGHT = Pattern.compile("T00:00(?::00(?:\\.0*)?)?Z?$");

  /**
   * A cell as a sheet has it.
   *
   * @param type n where the sheet does not say it
   * @param value null where there is none
   * @param formula null where there is none
   */
  record Stored(String type, int style, String value, String formula) {}

  GridCell cell(int row, int column, Stored cell) {
    var value = cell.value() == null ? "" : cell.value().strip();
    if (unworked && cell.formula() != null) {
      return unsaved(row, column, cell);
    }
    return switch (cell.type()) {
      case "e" -> flawed(row, column, value, error(cell));
      case "s" -> text(row, column, cell, value.isEmpty() ? "" : texts.at(value));
      case "str", "inlineStr" -> text(row, column, cell, cell.value() == null ? "" : cell.value());
      case "b" -> GridCell.text(row, column, value.isEmpty() ? "" : truth(value));
      case "d" -> GridCell.text(row, column, MIDNIGHT.matcher(value).replaceFirst(""));
      default -> number(row, column, cell, value);
    };
  }

  private static String error(Stored cell) {
    return cell.formula() == null ? "单元格是错误值：请填写数值或文字。" : "公式的结果是错误值：请改正公式，或者直接填写结果。";
  }

  private static String truth(String value) {
    return value.equals("1") || value.equalsIgnoreCase("true") ? "TRUE" : "FALSE";
  }

  private GridCell text(int row, int column, Stored cell, String text) {
    if (text == null) {
      return flawed(row, column, cell.value(), "单元格引用的文字在工作簿中不存在：请重新填写这个单元格。");
    }
    var said = Escapes.unescape(text);
    var format = formats.of(cell.style());
    if (format == null || said.isBlank()) {
      return GridCell.text(row, column, said);
    }
    var shown = format.show(said);
    if (shown.flaw() == null && shown.text().isBlank()) {
      return flawed(row, column, said, "单元格里有文字，但数字格式使它不显示：请把格式改为“常规”，或者清空这个单元格。");
    }
    return shown.flaw() == null
        ? GridCell.text(row, column, shown.text())
        : flawed(row, column, said, shown.flaw());
  }

  private GridCell number(int row, int column, Stored cell, String value) {
    if (value.isEmpty()) {
      return cell.formula() == null ? GridCell.text(row, column, "") : unsaved(row, column, cell);
    }
    if (!NUMBER.matcher(value).matches()) {
      return flawed(row, column, value, "单元格里存的数值不能识别：请重新填写这个单元格。");
    }
    var number = new BigDecimal(value);
    if (Math.abs((long) number.scale()) > DECIMALS) {
      return flawed(row, column, value, "数值过大或过小：请检查后重新填写。");
    }
    var format = formats.of(cell.style());
    var figure = figure(number);
    var shown =
        format == null ? new Shown(figure.toPlainString(), false, null) : format.show(figure);
    return shown.flaw() == null
        ? new GridCell(row, column, 1, 1, shown.text(), figure, shown.percent(), null)
        : flawed(row, column, figure.toPlainString(), shown.flaw());
  }

  private static GridCell unsaved(int row, int column, Stored cell) {
    return flawed(row, column, "=" + cell.formula(), "公式没有保存计算结果：请用 Excel 或 WPS 打开，保存后再报送。");
  }

  private static BigDecimal figure(BigDecimal figure) {
    return PlainFigure.of(
        figure.precision() > DIGITS.getPrecision() ? figure.round(DIGITS) : figure);
  }

  private static GridCell flawed(int row, int column, String text, String reason) {
    return new GridCell(row, column, 1, 1, text == null ? "" : text, null, false, reason);
  }
}
