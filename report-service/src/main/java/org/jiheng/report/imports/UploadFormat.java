package org.jiheng.report.imports;

import java.util.Arrays;
import java.util.Locale;
import org.jiheng.documents.batch.ArchiveBatch;
import org.jiheng.documents.batch.Batch;
import org.jiheng.documents.batch.LineBatch;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.http.ProblemException;
import org.jiheng.http.ProblemKind;

/** What many filings are sent as. */
enum UploadFormat {
  ZIP(UploadFormat.ZIP_TYPE, ArchiveBatch::new),
  NDJSON(UploadFormat.NDJSON_TYPE, LineBatch::new);

  static final String ZIP_TYPE = "application/zip";
  static final String NDJSON_TYPE = "application/x-ndjson";

  private final String type;

  /** How one kind of batch is opened. */
  private interface Opening {
    Batch of(byte[] content) throws UnreadableDocument;
  }

  private final Opening opening;

  UploadFormat(String type, Opening opening) {
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

  /**
   * @throws ProblemException 400 where it is none, or too large to be opened
   */
  Batch open(byte[] content) {
    try {
      return opening.of(content);
    } catch (UnreadableDocument unreadable) {
      throw ProblemException.badRequest(unreadable.getMessage());
    }
  }
}
