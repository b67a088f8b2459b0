package org.jiheng.bench.documents;

import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jiheng.bench.province.Province;
import org.jiheng.bench.province.Shape;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.documents.form.FilingForms;
import org.jiheng.documents.reading.FilingFromGrids;
import org.jiheng.documents.table.Document;
import org.jiheng.documents.workbook.WorkbookReader;
import org.jiheng.documents.workbook.WorkbookWriter;
import org.jiheng.pages.PagePress;
import org.jiheng.province.bulletin.Bulletin;

/**
 * The speed of documents in and out without a service around them, in a JVM of its own. It prints a
 * line for every figure, its columns parted by tabs.
 */
public final class DocumentSpeed {

  private static final int YEAR = 2024;
  private static final Shape FILING = new Shape(4, 50, 3000);
  private static final int WARM_UP = 20;

  private final PrintStream out;
  private final Province province;
  private final int departments;

  private DocumentSpeed(PrintStream out, long seed, int departments) {
    this.out = out;
    this.province = new Province(seed, YEAR, FILING);
    this.departments = departments;
  }

  public static void main(String[] arguments) throws Exception {
    var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    var speed =
        new DocumentSpeed(out, Long.parseLong(arguments[0]), Integer.parseInt(arguments[1]));
    speed.book();
    speed.pages();
    speed.imports();
  }

  private void book() throws IOException {
    var few = new MadeYear(province, WARM_UP);
    var sheets = ProvinceBooks.sheets(few);
    new ProvinceBooks(few).book();
    new ProvinceBooks(few).bare(sheets);
    var books = new ProvinceBooks(new MadeYear(province, departments));
    long rows = 0;
    for (int department = 0; department < departments; department++) {
      rows += sheets.get(MadeYear.filing(department)).size();
    }
    var book = books.book();
    var bare = books.bare(sheets);
    double speed = rows / book.seconds();
    double base = rows / bare.seconds();
    figure(
        "the book, %,d departments, %,d rows".formatted(departments, rows),
        speed,
        "rows/s",
        "bare fastexcel, the same cells without styles",
        Double.toString(base));
    figure("seconds of the book, %,d departments".formatted(departments), book.seconds(), "s");
    figure(
        "heap held at most by the book, %,d departments".formatted(departments),
        book.heap(),
        "MB",
        "bare fastexcel",
        Double.toString(bare.heap()));
  }

  private void pages() throws IOException {
    var press = new PagePress();
    press.printInTurn(Bulletin.of(new MadeYear(province, WARM_UP).year()));
    long start = System.nanoTime();
    var pdf = press.printInTurn(Bulletin.of(new MadeYear(province, departments).year()));
    double seconds = (System.nanoTime() - start) / 1e9;
    try (var pages = Loader.loadPDF(pdf)) {
      figure(
          "the bulletin, %,d departments, %d pages"
              .formatted(departments, pages.getNumberOfPages()),
          pages.getNumberOfPages() / seconds,
          "pages/s");
    }
  }

  private void imports() throws IOException, UnreadableDocument {
    var workbooks = new byte[WARM_UP][];
    for (int i = 0; i < WARM_UP; i++) {
      var filing = province.filing(i);
      workbooks[i] =
          WorkbookWriter.write(
              new Document("bench", Instant.EPOCH, false, FilingForms.whole(filing)));
    }
    read(workbooks, WARM_UP);
    bare(workbooks, WARM_UP);
    var times = Math.max(WARM_UP, departments / 5);
    double seconds = read(workbooks, times);
    long start = System.nanoTime();
    long rows = bare(workbooks, times);
    double base = rows / ((System.nanoTime() - start) / 1e9);
    double speed = rows / seconds;
    figure(
        "workbooks read as filings, %,d of %d indicators".formatted(times, FILING.rows()),
        speed,
        "rows/s",
        "bare fastexcel-reader",
        Double.toString(base));
  }

  private double read(byte[][] workbooks, int times) throws UnreadableDocument {
    long start = System.nanoTime();
    for (int i = 0; i < times; i++) {
      var filing = i % workbooks.length;
      var grids = WorkbookReader.read(workbooks[filing]);
      var reading = FilingFromGrids.read(grids, province.code(filing), YEAR, null);
      if (!reading.faults().isEmpty()) {
        throw new IllegalStateException("a workbook was not read: " + reading.faults());
      }
    }
    return (System.nanoTime() - start) / 1e9;
  }

  /** The number of rows. */
  private static long bare(byte[][] workbooks, int times) throws IOException {
    long rows = 0;
    for (int i = 0; i < times; i++) {
      var bytes = new ByteArrayInputStream(workbooks[i % workbooks.length]);
      try (var workbook = new ReadableWorkbook(bytes)) {
        for (var sheet : workbook.getSheets().toList()) {
          rows += sheet.read().size();
        }
      }
    }
    return rows;
  }

  private void figure(String figure, double value, String... rest) {
    out.println(String.join("\t", figure, Double.toString(value), String.join("\t", rest)));
  }
}
