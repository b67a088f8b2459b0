package org.jiheng.prints;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jiheng.documents.table.Document;
import org.jiheng.pages.PageFonts;
import org.jiheng.pages.PageWriter;

/** Documents as files of pages, and the texts of their pages. */
final class PrintedPages {

  private static final PageFonts FONTS = PageFonts.load();

  private PrintedPages() {}

  static byte[] print(Document document) {
    return PageWriter.write(document, FONTS);
  }

  static List<String> of(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      var pages = new ArrayList<String>();
      for (var page = 1; page <= document.getNumberOfPages(); page++) {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(stripper.getText(document));
      }
      return pages;
    }
  }

  static String withoutBlanks(String text) {
    return text.replaceAll("[\\s\\u3000]", "");
  }
}
