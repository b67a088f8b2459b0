package org.jiheng.documents.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jiheng.documents.file.UnreadableDocument;

/** What the pages of a file print. */
public final class PdfPages {

  private static final String SCAN = "PDF 的第 %d 页是扫描的图片，没有文字可读：请用原来的文档导出 PDF，或者改交工作簿。";

  private final List<PageContent> pages;

  private PdfPages(List<PageContent> pages) {
    this.pages = pages;
  }

  public static PdfPages of(byte[] bytes) throws UnreadableDocument {
    try (var file = PdfFile.open(bytes)) {
      var limits = new ReadingLimits();
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
      return new PdfPages(pages);
    } catch (IOException | RuntimeException | StackOverflowError broken) {
      throw PdfFile.broken(broken);
    }
  }

  public boolean hasTables() {
    return pages.stream().anyMatch(page -> !page.tables().isEmpty());
  }

  /** By the tables that rulings make. */
  public PdfText ruled() throws UnreadableDocument {
    var text = Gridding.of(Sequence.of(pages));
    var left = new ArrayList<>(text.left());
    for (var page : pages) {
      for (var stamp : page.ink().stamps()) {
        left.add(new Spot(Mark.LEFT_OUT, page.ink().page(), stamp.box(), stamp.text(), List.of()));
      }
    }
    return new PdfText(text.grids(), text.spots(), left);
  }

  /** The lines in the order in which they are written, which goes cell by cell. */
  public List<PlacedLine> lines() {
    var furniture = new Furniture();
    pages.forEach(page -> furniture.see(page.ink(), page.lines()));
    var lines = new ArrayList<PlacedLine>();
    for (var page : pages) {
      var first = true;
      for (var line : TextLines.asWritten(page.ink().glyphs())) {
        if (!furniture.isPart(page.ink(), line)) {
          lines.add(new PlacedLine(line.text(), page.ink().page(), line.box(), first));
          first = false;
        }
      }
    }
    return lines;
  }
}
