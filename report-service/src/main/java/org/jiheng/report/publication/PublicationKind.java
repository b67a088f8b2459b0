package org.jiheng.report.publication;

import org.jiheng.documents.MediaTypes;

/** What can be made of a whole year. */
public enum PublicationKind {
  /** A workbook with the province's figures and a sheet for each department. */
  BOOK("工作簿", "book.xlsx", MediaTypes.XLSX),
  /** Pages with the province's figures, charts and ranking. */
  BULLETIN("公报", "bulletin.pdf", MediaTypes.PDF),
  /** Open data: a Fiscal Data Package. */
  DATA_PACKAGE("开放数据包", "data-package.zip", MediaTypes.ZIP);

  private final String title;
  private final String file;
  private final String mediaType;

  PublicationKind(String title, String file, String mediaType) {
    this.title = title;
    this.file = file;
    this.mediaType = mediaType;
  }

  String title() {
    return title;
  }

  String fileName(int fiscalYear) {
    return fiscalYear + "-" + file;
  }

  String mediaType() {
    return mediaType;
  }
}
