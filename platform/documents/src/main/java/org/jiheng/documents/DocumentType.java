package org.jiheng.documents;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.documents.grid.Grid;
import org.jiheng.documents.word.WordReader;
import org.jiheng.documents.workbook.WorkbookReader;

/** The media types of a filing as a document, and how each is taken apart. */
public enum DocumentType {
  WORKBOOK(MediaTypes.XLSX, ".xlsx", WorkbookReader::read),
  TEXT(MediaTypes.DOCX, ".docx", WordReader::read);

  /** How one kind of document is taken apart. */
  private interface Grids {
    List<Grid> of(byte[] bytes) throws UnreadableDocument;
  }

  private final String type;
  private final String ending;
  private final Grids grids;

  DocumentType(String type, String ending, Grids grids) {
    this.type = type;
    this.ending = ending;
    this.grids = grids;
  }

  /**
   * @param contentType null where the request names none
   * @return empty where it is none of these
   */
  public static Optional<DocumentType> ofMediaType(String contentType) {
    var named = contentType == null ? "" : contentType.split(";", 2)[0].strip();
    return Arrays.stream(values())
        .filter(kind -> kind.type.equals(named.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  public String mediaType() {
    return type;
  }

  /** What a file is by the end of its name; empty where it is none of these. */
  public static Optional<DocumentType> named(String file) {
    return Arrays.stream(values())
        .filter(kind -> file.toLowerCase(Locale.ROOT).endsWith(kind.ending))
        .findFirst();
  }

  public List<Grid> grids(byte[] bytes) throws UnreadableDocument {
    return grids.of(bytes);
  }
}
