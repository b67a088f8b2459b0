package org.jiheng.documents;

/** The media types of the files that go in and out. */
public final class MediaTypes {

  public static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  public static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  public static final String PDF = "application/pdf";

  public static final String ZIP = "application/zip";

  private MediaTypes() {}
}
