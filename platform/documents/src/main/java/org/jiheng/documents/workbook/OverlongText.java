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

  /**
   * The text as a cell holds it; of one that does not fit the beginning, with a note that says so.
   */
  static String cut(String text) {
    var written = Escapes.escape(text);
    if (written.length() <= LIMIT) {
      return written;
    }
    var note = "……（原文共 " + text.length() + " 字，超过单元格上限，以下从略）";
    var beginning = text.substring(0, LIMIT - note.length());
    while (Escapes.escape(beginning).length() + note.length() > LIMIT
        || Character.isHighSurrogate(beginning.charAt(beginning.length() - 1))) {
      beginning = beginning.substring(0, beginning.length() * 9 / 10);
    }
    return Escapes.escape(beginning) + note;
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
