package org.jiheng.pages;

import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.PageBox;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.logging.Level;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jiheng.documents.table.Document;

/** A document laid out on pages, and not yet painted. Nothing is loaded from outside. */
final class PageLayout implements AutoCloseable {

  private static final String FAMILY = "Noto Sans SC";
  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  static {
    // The library tells of every step that it takes.
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  private final PDDocument pdf = new PDDocument();
  private final Document document;
  private final PageFonts fonts;
  private final PDType0Font regular;
  private final PDType0Font bold;
  private final String html;
  private final PdfBoxRenderer renderer;

  /**
   * @param begins rows that begin a page
   */
  PageLayout(Document document, Set<RowAt> begins, PageFonts fonts) throws IOException {
    this.document = document;
    this.fonts = fonts;
    this.regular = PDType0Font.load(pdf, fonts.regular(), true);
    this.bold = PDType0Font.load(pdf, fonts.bold(), true);
    this.html = Printable.text(PageHtml.of(document, begins), fonts);
    var builder = new PdfRendererBuilder();
    builder.usePDDocument(pdf);
    builder.useFont(new PDFontSupplier(regular), FAMILY, REGULAR, FontStyle.NORMAL, true);
    builder.useFont(new PDFontSupplier(bold), FAMILY, BOLD, FontStyle.NORMAL, true);
    for (var priority : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl((address, type) -> false, priority);
    }
    builder.withHtmlContent(html, null);
    this.renderer = builder.buildPdfRenderer();
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

  /** The pages as a file. */
  byte[] painted() throws IOException {
    renderer.createPDFWithoutClosing();
    describe();
    // Saving makes the subsets, and with them the table of characters that is replaced here.
    pdf.save(OutputStream.nullOutputStream());
    CopiedText.of(html, fonts.regular()).replaceIn(regular);
    CopiedText.of(html, fonts.bold()).replaceIn(bold);
    try (var bytes = new ByteArrayOutputStream()) {
      pdf.save(bytes);
      return bytes.toByteArray();
    }
  }

  private void describe() {
    var about = pdf.getDocumentInformation();
    about.setTitle(document.title());
    about.setCreator("绩衡");
    about.setProducer("绩衡");
    about.setCreationDate(calendar(document.made()));
    about.setModificationDate(calendar(document.made()));
    pdf.setDocumentId(document.made().toEpochMilli());
  }

  private static Calendar calendar(Instant time) {
    var calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    calendar.setTimeInMillis(time.toEpochMilli());
    return calendar;
  }

  @Override
  public void close() throws IOException {
    renderer.close();
    pdf.close();
  }
}
