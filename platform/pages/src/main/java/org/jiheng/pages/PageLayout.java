package org.jiheng.pages;

import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.PageBox;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A part of a document laid out on pages, and not yet painted. */
final class PageLayout implements AutoCloseable {

  private final String html;
  private final PdfBoxRenderer renderer;

  /**
   * @param html the part
   * @param renderer of it, into the document's file
   */
  PageLayout(String html, PdfBoxRenderer renderer) {
    this.html = html;
    this.renderer = renderer;
    renderer.layout();
  }

  /** Those of the rows that stand on a further page than the row above them. */
  Set<RowAt> beginningPages(Set<RowAt> rows) {
    var boxes = renderer.getSharedContext();
    var pages = renderer.getRootBox().getLayer().getPages();
    return rows.stream()
        .filter(row -> page(row, boxes, pages) > page(row.above(), boxes, pages))
        .collect(Collectors.toSet());
  }

  private static int page(RowAt row, SharedContext boxes, List<PageBox> pages) {
    var top = boxes.getBoxById(row.id()).getAbsY();
    var page = 0;
    while (page < pages.size() - 1 && pages.get(page).getBottom() <= top) {
      page++;
    }
    return page;
  }

  /**
   * Paints the pages behind those that the file has.
   *
   * @return what was printed
   */
  String paint() throws IOException {
    renderer.createPDFWithoutClosing();
    return html;
  }

  @Override
  public void close() {
    renderer.close();
  }
}
