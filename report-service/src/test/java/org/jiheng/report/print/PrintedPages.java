package org.jiheng.report.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** The texts of a file's pages. */
final class PrintedPages {

  private PrintedPages() {}

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
