package org.jiheng.report.filing;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiheng.documents.pdf.Mark;
import org.jiheng.documents.pdf.Uncertain;

/** What was not read for sure from a PDF, as it is told. */
public record UncertainCell(
    @Schema(
            description = "在 reading 中的位置，RFC 6901；不在申报内容中时为空文本。",
            examples = "/forms/0/indicators/3/actual")
        String pointer,
    @Schema(description = "为什么读不准。", examples = "JOINED") Mark mark,
    @Schema(description = "页码，从 1 起。", examples = "3") int page,
    @Schema(description = "在页面上的位置。") Area box,
    @Schema(description = "读到的文字。", examples = "290.63 万人次") String text,
    @Schema(description = "另外可能的读法。", examples = "[]") List<String> alternatives,
    @Schema(description = "为什么须由人核对。", examples = "由跨页或跨行的几段拼成，请与原文核对。") String reason) {

  /** Part of a page. */
  public record Area(
      @Schema(description = "左边，磅，自页面左上角起。", examples = "60") double left,
      @Schema(description = "上边，磅，自页面左上角起。", examples = "100") double top,
      @Schema(description = "右边，磅，自页面左上角起。", examples = "180") double right,
      @Schema(description = "下边，磅，自页面左上角起。", examples = "120") double bottom) {}

  static List<UncertainCell> of(List<Uncertain> cells) {
    return cells.stream().map(UncertainCell::of).toList();
  }

  private static UncertainCell of(Uncertain cell) {
    var box = cell.box();
    return new UncertainCell(
        cell.pointer(),
        cell.mark(),
        cell.page(),
        new Area(box.left(), box.top(), box.right(), box.bottom()),
        cell.text(),
        cell.alternatives(),
        cell.reason());
  }
}
