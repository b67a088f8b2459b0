package org.jiheng.documents.table;

import java.time.Instant;
import java.util.List;

/**
 * A document before it is a workbook, a text or a page: parts of headings, paragraphs and tables.
 *
 * @param made what the file says of when it was made, so that the same content gives the same bytes
 * @param guarded whether only the cells that are for input may be changed
 */
public record Document(String title, Instant made, boolean guarded, List<DocumentPart> parts) {

  public Document {
    parts = List.copyOf(parts);
  }
}
