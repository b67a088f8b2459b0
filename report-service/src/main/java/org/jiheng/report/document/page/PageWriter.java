package org.jiheng.report.document.page;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jiheng.report.document.table.Document;

/**
 * Writes a document as pages: the same document, the same bytes. Nothing is loaded from outside.
 */
final class PageWriter {

  private static final String FAMILY = "Noto Sans SC";
  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  static {
    // The library tells of every step that it takes.
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  private PageWriter() {}

  static byte[] write(Document document, PageFonts fonts) {
    try (var pdf = new PDDocument();
        var bytes = new ByteArrayOutputStream()) {
      var builder = new PdfRendererBuilder();
      builder.usePDDocument(pdf);
      var regular = PDType0Font.load(pdf, fonts.regular(), true);
      var bold = PDType0Font.load(pdf, fonts.bold(), true);
      builder.useFont(new PDFontSupplier(regular), FAMILY, REGULAR, FontStyle.NORMAL, true);
      builder.useFont(new PDFontSupplier(bold), FAMILY, BOLD, FontStyle.NORMAL, true);
      for (var priority : ExternalResourceControlPriority.values()) {
        builder.useExternalResourceAccessControl((address, type) -> false, priority);
      }
      String html = Printable.text(PageHtml.of(document), fonts);
      builder.withHtmlContent(html, null);
      try (var renderer = builder.buildPdfRenderer()) {
        renderer.layout();
        renderer.createPDFWithoutClosing();
        describe(pdf, document);
        // Saving makes the subsets, and with them the table of characters that is replaced here.
        pdf.save(OutputStream.nullOutputStream());
        CopiedText.of(html, fonts.regular()).replaceIn(regular);
        CopiedText.of(html, fonts.bold()).replaceIn(bold);
        pdf.save(bytes);
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void describe(PDDocument pdf, Document document) {
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
}
