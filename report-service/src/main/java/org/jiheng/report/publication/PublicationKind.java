package org.jiheng.report.publication;

import org.jiheng.documents.MediaTypes;
import org.jiheng.http.Attachment;

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

  /** Content-Disposition of its file. */
  String attachment(int fiscalYear) {
    return Attachment.named(
        fiscalYear + "-" + file,
        "全省 " + fiscalYear + " 年度绩效评价" + title + file.substring(file.indexOf('.')));
  }

  String mediaType() {
    return mediaType;
  }
}
