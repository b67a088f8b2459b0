package org.jiheng.documents.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jiheng.documents.file.FileProperties;
import org.jiheng.documents.file.FixedArchive;
import org.jiheng.documents.table.Document;
import org.jiheng.documents.table.DocumentPart;

/** Writes a document as a workbook, a part a sheet: the same document, the same bytes. */
public final class WorkbookWriter {

  private WorkbookWriter() {}

  /**
   * @throws OverlongText where a text is longer than a cell of a workbook can hold
   */
  public static byte[] write(Document document) {
    try (var workbook = new XSSFWorkbook();
        var bytes = new ByteArrayOutputStream()) {
      FileProperties.describe(workbook.getProperties(), document);
      var styles = new CellStyles(workbook);
      for (DocumentPart part : document.parts()) {
        new SheetWriter(workbook.createSheet(part.name()), styles, document.guarded()).write(part);
      }
      workbook.write(bytes);
      return FixedArchive.of(bytes.toByteArray(), document.made());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
