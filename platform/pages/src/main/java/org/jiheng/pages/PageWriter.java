package org.jiheng.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jiheng.documents.table.Document;
import org.jiheng.documents.table.DocumentPart;

/** Writes a document as pages: the same document, the same bytes. */
public final class PageWriter {

  /** The layout's library fills static maps with its first document, and they bear one thread. */
  private static volatile boolean begun;

  private PageWriter() {}

  public static byte[] write(Document document, PageFonts fonts) {
    if (begun) {
      return written(document, fonts);
    }
    synchronized (PageWriter.class) {
      var first = written(document, fonts);
      begun = true;
      return first;
    }
  }

  private static byte[] written(Document document, PageFonts fonts) {
    try (var file = new PaintedFile(document, fonts)) {
      for (DocumentPart part : document.parts()) {
        file.add(part);
      }
      return file.bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
