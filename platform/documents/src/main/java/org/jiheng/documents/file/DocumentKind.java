package org.jiheng.documents.file;

/** The files that a filing may come as. */
public enum DocumentKind {
  WORKBOOK("工作簿", 2_000_000),
  TEXT("文档", 300_000);

  private final String title;
  private final int elements;

  DocumentKind(String title, int elements) {
    this.title = title;
    this.elements = elements;
  }

  public String title() {
    return title;
  }

  /** How many XML elements it may have: a workbook is streamed, a text stands in memory. */
  int elements() {
    return elements;
  }
}
