package org.jiheng.bench.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jiheng.province.book.Book;

/** Writes the province's book, and the same cells of the departments with the bare library. */
final class ProvinceBooks {

  private static final int LOOKS = 10;

  private final MadeYear year;

  ProvinceBooks(MadeYear year) {
    this.year = year;
  }

  /**
   * @param seconds without what looking at the heap took
   * @param heap megabytes that living objects took at most
   */
  record Taken(double seconds, double heap) {}

  private interface Writing {
    void department(int department) throws IOException;

    void end() throws IOException;
  }

  Taken book() throws IOException {
    var heap = new HeldHeap();
    var book = new Book(year.year(), OutputStream.nullOutputStream());
    book.overview(rule -> List.of());
    return taken(
        heap,
        new Writing() {
          @Override
          public void department(int department) throws IOException {
            book.add(year.department(department));
          }

          @Override
          public void end() throws IOException {
            book.end();
          }
        });
  }

  /** Without styles, widths and merged places. */
  Taken bare(List<List<Row>> sheets) throws IOException {
    var heap = new HeldHeap();
    var workbook = new Workbook(OutputStream.nullOutputStream(), "bench", null);
    return taken(
        heap,
        new Writing() {
          @Override
          public void department(int department) throws IOException {
            try (var sheet = workbook.newWorksheet("s" + department)) {
              for (Row row : sheets.get(MadeYear.filing(department))) {
                for (Cell cell : row) {
                  if (cell == null || cell.getValue() == null) {
                    continue;
                  }
                  if (cell.getValue() instanceof Number number) {
                    sheet.value(row.getRowNum() - 1, cell.getColumnIndex(), number);
                  } else {
                    sheet.inlineString(
                        row.getRowNum() - 1, cell.getColumnIndex(), cell.getRawValue());
                  }
                }
              }
            }
          }

          @Override
          public void end() throws IOException {
            workbook.finish();
          }
        });
  }

  /** The sheets of the first departments of a book, one for each filing. */
  static List<List<Row>> sheets(MadeYear few) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var book = new Book(few.year(), bytes);
    book.overview(rule -> List.of());
    for (int department = 0; department < few.departments(); department++) {
      book.add(few.department(department));
    }
    book.end();
    List<List<Row>> sheets = new ArrayList<>();
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
      for (var sheet : workbook.getSheets().skip(4).toList()) {
        sheets.add(sheet.read());
      }
    }
    return sheets;
  }

  private Taken taken(HeldHeap heap, Writing writing) throws IOException {
    double seconds = 0;
    var each = Math.max(1, year.departments() / LOOKS);
    for (int from = 0; from < year.departments(); from += each) {
      long start = System.nanoTime();
      for (int i = from; i < Math.min(year.departments(), from + each); i++) {
        writing.department(i);
      }
      seconds += (System.nanoTime() - start) / 1e9;
      heap.look();
    }
    long start = System.nanoTime();
    writing.end();
    return new Taken(seconds + (System.nanoTime() - start) / 1e9, heap.megabytes());
  }
}
