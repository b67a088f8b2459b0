package org.jiheng.report.document.workbook;

/** A text is longer than a cell of a workbook can hold; the message is a Chinese sentence. */
public final class OverlongText extends RuntimeException {

  static final int LIMIT = 32_767;

  OverlongText(String sheet, String cell, int length) {
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
