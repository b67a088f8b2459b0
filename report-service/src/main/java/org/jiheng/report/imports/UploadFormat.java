package org.jiheng.report.imports;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import org.jiheng.http.ProblemException;
import org.jiheng.http.ProblemKind;

/** What many filings are sent as. */
enum UploadFormat {
  ZIP(UploadFormat.ZIP_TYPE, Archive::new),
  NDJSON(UploadFormat.NDJSON_TYPE, Lines::new);

  static final String ZIP_TYPE = "application/zip";
  static final String NDJSON_TYPE = "application/x-ndjson";

  private final String type;
  private final Function<byte[], Upload> opening;

  UploadFormat(String type, Function<byte[], Upload> opening) {
    this.type = type;
    this.opening = opening;
  }

  /**
   * @throws ProblemException 415 for another type, naming those that there are
   */
  static UploadFormat of(String contentType) {
    var named = contentType == null ? "" : contentType.split(";", 2)[0].strip();
    return Arrays.stream(values())
        .filter(format -> format.type.equals(named.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.of(
                    ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                    "批量导入只接受 zip 压缩包（" + ZIP_TYPE + "）或每行一份申报的 " + NDJSON_TYPE + "。"));
  }

  Upload open(byte[] content) {
    return opening.apply(content);
  }
}
