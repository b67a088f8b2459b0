package org.jiheng.gateway.filing;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jiheng.http.ProblemException;
import org.jiheng.http.ProblemKind;

/** What a filing comes as: JSON in UTF-8, or a document that is turned into it. */
enum FilingContent {
  JSON("json"),
  WORKBOOK("vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  TEXT("vnd.openxmlformats-officedocument.wordprocessingml.document");

  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final String subtype;

  FilingContent(String subtype) {
    this.subtype = subtype;
  }

  String mediaType() {
    return "application/" + subtype;
  }

  static FilingContent of(String contentType) {
    return parsed(contentType)
        .orElseThrow(
            () ->
                ProblemException.of(
                    ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                    "申报内容应为 UTF-8 编码的 JSON（application/json）、xlsx 工作簿（"
                        + XLSX
                        + "）或 docx 文档（"
                        + DOCX
                        + "）。"));
  }

  private static Optional<FilingContent> parsed(String contentType) {
    if (contentType == null) {
      return Optional.empty();
    }
    try {
      MediaType type = MediaType.valueOf(contentType);
      String subtype = type.getSubtype().toLowerCase(Locale.ROOT);
      if (!type.getType().equalsIgnoreCase("application")) {
        return Optional.empty();
      }
      for (FilingContent document : List.of(WORKBOOK, TEXT)) {
        if (subtype.equals(document.subtype)) {
          return Optional.of(document);
        }
      }
      String charset = type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "UTF-8");
      boolean json = subtype.equals(JSON.subtype) || subtype.endsWith("+json");
      return json && charset.equalsIgnoreCase("UTF-8") ? Optional.of(JSON) : Optional.empty();
    } catch (IllegalArgumentException noMediaType) {
      return Optional.empty();
    }
  }
}
