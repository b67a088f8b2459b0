package org.jiheng.report.document;

/** The media types of the files that go in and out. */
final class MediaTypes {

  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  static final String PDF = "application/pdf";

  private MediaTypes() {}
}
