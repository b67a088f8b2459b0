package org.jiheng.pages;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.logging.Level;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jiheng.documents.table.Document;
import org.jiheng.documents.table.DocumentPart;

/**
 * The file that a document's parts are painted into, one behind the other. Each part begins a page,
 * so that none moves another, and is laid out by itself. Nothing is loaded from outside.
 */
final class PaintedFile implements AutoCloseable {

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
  private final StringBuilder printed = new StringBuilder();

  PaintedFile(Document document, PageFonts fonts) throws IOException {
    this.document = document;
    this.fonts = fonts;
    this.regular = PDType0Font.load(pdf, fonts.regular(), true);
    this.bold = PDType0Font.load(pdf, fonts.bold(), true);
  }

  /**
   * Paints a part; every cell of it that goes down over the end of a page is written anew there.
   */
  void add(DocumentPart part) throws IOException {
    var covered = Continuation.covered(part);
    var last = LastRows.of(part);
    Set<RowAt> begins = Set.of();
    while (true) {
      try (var layout = layout(part, begins)) {
        var further = layout.beginningPages(covered);
        further.addAll(last.lonely(layout));
        if (begins.containsAll(further)) {
          printed.append(layout.paint());
          return;
        }
        begins = Continuation.moved(begins, further);
      }
    }
  }

  /** A divided cell may need more room than before, so what begins a page is found step by step. */
  private PageLayout layout(DocumentPart part, Set<RowAt> begins) {
    var html =
        Printable.text(PageHtml.of(document.title(), Continuation.of(part, begins), begins), fonts);
    var builder = new PdfRendererBuilder();
    builder.usePDDocument(pdf);
    builder.useInitialPageNumber(pdf.getNumberOfPages() + 1);
    builder.useFont(new PDFontSupplier(regular), FAMILY, REGULAR, FontStyle.NORMAL, true);
    builder.useFont(new PDFontSupplier(bold), FAMILY, BOLD, FontStyle.NORMAL, true);
    for (var priority : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl((address, type) -> false, priority);
    }
    builder.withHtmlContent(html, null);
    return new PageLayout(html, builder.buildPdfRenderer());
  }

  byte[] bytes() throws IOException {
    describe();
    // Saving makes the subsets, and with them the table of characters that is replaced here.
    pdf.save(OutputStream.nullOutputStream());
    CopiedText.of(printed.toString(), fonts.regular()).replaceIn(regular);
    CopiedText.of(printed.toString(), fonts.bold()).replaceIn(bold);
    try (var bytes = new ByteArrayOutputStream()) {
      // With objects packed into streams the library tells one object more than there are.
      pdf.save(bytes, CompressParameters.NO_COMPRESSION);
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
    pdf.close();
  }
}
