package org.jiheng.documents.workbook;

import java.util.function.Supplier;
import org.jiheng.documents.file.Escapes;

/** A text is longer than a cell of a workbook can hold; the message is a Chinese sentence. */
public final class OverlongText extends RuntimeException {

  static final int LIMIT = 32_767;

  /**
   * The text as a cell holds it: always a text to whoever opens it, whatever it begins with.
   *
   * @throws OverlongText where it does not fit
   */
  static String fitting(String text, String sheet, Supplier<String> cell) {
    var written = Escapes.escape(text);
    if (written.length() > LIMIT) {
      throw new OverlongText(sheet, cell.get(), written.length());
    }
    return written;
  }

  private OverlongText(String sheet, String cell, int length) {
    super(
        "工作表“"
            + sheet
            + "”的单元格 "
            + cell
            + " 有 "
            + length
            + " 个字符，超过了工作簿单元格的上限 "
            + LIMIT
            + " 个，不能导出为工作簿。");
  }
}
