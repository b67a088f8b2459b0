package org.jiheng.documents.pdf;

import java.io.IOException;
import java.util.ArrayList;
import org.jiheng.documents.file.UnreadableDocument;

/** Reads a PDF of anybody's into grids by its rulings. */
public final class PdfReader {

  private static final String SCAN = "PDF 的第 %d 页是扫描的图片，没有文字可读：请用原来的文档导出 PDF，或者改交工作簿。";

  private PdfReader() {}

  public static PdfText read(byte[] bytes) throws UnreadableDocument {
    try (var file = PdfFile.open(bytes)) {
      var limits = new Limits();
      var fonts = new Fonts();
      var pages = new ArrayList<PageContent>();
      var number = 0;
      for (var page : file.getPages()) {
        var ink = InkReader.read(page, ++number, fonts, limits);
        if (ink.isScan()) {
          throw new UnreadableDocument(SCAN.formatted(number));
        }
        pages.add(PageContent.of(ink, limits));
      }
      return Sorting.of(Sequence.of(pages));
    } catch (IOException | RuntimeException | StackOverflowError broken) {
      throw PdfFile.broken(broken);
    }
  }
}
