package org.jiheng.documents.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/**
 * A workbook that leaves for a stream as it is written, one sheet after the other, so that it may
 * have any number of them. It looks like those of {@link WorkbookWriter}, but spreadsheets may drop
 * blanks at the ends of its texts.
 */
public final class StreamedWorkbook implements AutoCloseable {

  private final Workbook workbook;

  public StreamedWorkbook(OutputStream out, String title) {
    workbook = new Workbook(out, "绩衡", null);
    workbook.properties().setTitle(title);
  }

  /**
   * The next sheet; the one before must be closed.
   *
   * @param name as {@link SheetNames} gives it
   * @param widths of all its tables' columns, in half-width characters
   */
  public StreamedSheet sheet(String name, boolean landscape, List<Integer> widths) {
    return new StreamedSheet(workbook.newWorksheet(name), landscape, widths);
  }

  /** Writes what stands at the end of the file; the stream stays open. */
  @Override
  public void close() throws IOException {
    workbook.finish();
  }
}
