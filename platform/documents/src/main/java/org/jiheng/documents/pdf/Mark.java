package org.jiheng.documents.pdf;

/** How sure it is that a cell was read as it is printed. */
public enum Mark {
  /** It stands in one place and is clear. */
  SURE(""),
  /** It was put together from parts, over the end of a page or of a line. */
  JOINED("由跨页或跨行的几段拼成，请与原文核对。"),
  /** It was parted from its neighbours by its words, for nothing is drawn between them. */
  SPLIT("没有表格线，是按文字分开的，请与原文核对。"),
  /** A character cannot be told, or something lies over it. */
  GLYPH("有认不准的文字，或者上面盖有图章，请与原文核对。"),
  /** A sum or a rate that it is part of does not come out. */
  CHECK("与同一张表的合计或比率对不上，请核对是否读错；原文如此则照原文填报。"),
  /** Something is printed that has no place in a filing. */
  LEFT_OUT("这里没有读入，请核对是否需要填报。");

  private final String reason;

  Mark(String reason) {
    this.reason = reason;
  }

  /** Why a person has to look, a Chinese sentence. */
  public String reason() {
    return reason;
  }

  Mark or(Mark other) {
    return this == SURE ? other : this;
  }
}
