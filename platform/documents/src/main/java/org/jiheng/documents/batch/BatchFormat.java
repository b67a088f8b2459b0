package org.jiheng.documents.batch;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jiheng.documents.file.UnreadableDocument;

/** What many filings are sent as. */
public enum BatchFormat {
  ZIP(BatchFormat.ZIP_TYPE, ArchiveBatch::new),
  NDJSON(BatchFormat.NDJSON_TYPE, LineBatch::new);

  public static final String ZIP_TYPE = "application/zip";
  public static final String NDJSON_TYPE = "application/x-ndjson";

  private final String type;

  /** How one kind of batch is opened. */
  private interface Opening {
    Batch of(byte[] content) throws UnreadableDocument;
  }

  private final Opening opening;

  BatchFormat(String type, Opening opening) {
    this.type = type;
    this.opening = opening;
  }

  /** Empty for another media type. */
  public static Optional<BatchFormat> ofMediaType(String contentType) {
    var named = contentType == null ? "" : contentType.split(";", 2)[0].strip();
    return Arrays.stream(values())
        .filter(format -> format.type.equals(named.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** Those that there are, in a sentence. */
  public static String types() {
    return "zip 压缩包（" + ZIP_TYPE + "）或每行一份申报的 " + NDJSON_TYPE;
  }

  /**
   * @throws UnreadableDocument where it is none, or too large to be opened
   */
  public Batch open(byte[] content) throws UnreadableDocument {
    return opening.of(content);
  }
}
