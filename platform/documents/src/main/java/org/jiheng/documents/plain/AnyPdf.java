package org.jiheng.documents.plain;

import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.documents.pdf.PdfPages;
import org.jiheng.documents.pdf.PdfText;

/** Reads a PDF by its rulings, or by its words where nothing is drawn. */
public final class AnyPdf {

  private AnyPdf() {}

  public static PdfText read(byte[] bytes) throws UnreadableDocument {
    var pages = PdfPages.of(bytes);
    return pages.hasTables() ? pages.ruled() : PlainReader.read(pages.lines());
  }
}
