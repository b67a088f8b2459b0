package org.jiheng.documents.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jiheng.documents.file.DocumentKind;
import org.jiheng.documents.file.PackageCheck;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.documents.grid.Grid;
import org.jiheng.documents.grid.GridCell;

/** Reads a workbook of anybody's into grids, one a sheet; it is looked through before. */
public final class WorkbookReader {

  private WorkbookReader() {}

  public static List<Grid> read(byte[] bytes) throws UnreadableDocument {
    PackageCheck.check(bytes, DocumentKind.WORKBOOK);
    var merges = SheetMerges.of(bytes);
    List<Grid> grids = new ArrayList<>();
    try (var workbook =
        new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
      for (Sheet sheet : workbook.getSheets().toList()) {
        grids.add(grid(sheet, merges.getOrDefault(sheet.getId(), List.of())));
      }
    } catch (IOException | ExcelReaderException broken) {
      throw new UnreadableDocument("工作簿的结构有误，不能读取。", broken);
    } catch (IndexOutOfBoundsException
        | NullPointerException
        | IllegalStateException
        | NumberFormatException broken) {
      // How the reader meets a sheet that refers to a text, a style or a formula that is not there.
      throw new UnreadableDocument("工作簿的内部引用有误，不能读取。", broken);
    }
    return grids;
  }

  private static Grid grid(Sheet sheet, List<CellRangeAddress> merges) throws IOException {
    Map<Long, CellRangeAddress> corners = new HashMap<>();
    merges.forEach(m -> corners.put(place(m.getFirstRow(), m.getFirstColumn()), m));
    var shown = new ShownText();
    List<GridCell> cells = new ArrayList<>();
    try (var rows = sheet.openStream()) {
      for (var at = rows.iterator(); at.hasNext(); ) {
        Row row = at.next();
        for (Cell cell : row) {
          if (cell != null) {
            GridCell read = shown.cell(cell);
            var merge = corners.remove(place(read.row(), read.column()));
            cells.add(merge == null ? read : spanning(read, merge));
          }
        }
      }
    }
    return new Grid(sheet.getName(), cells);
  }

  private static GridCell spanning(GridCell cell, CellRangeAddress merge) {
    return cell.spanning(
        merge.getLastRow() - merge.getFirstRow() + 1,
        merge.getLastColumn() - merge.getFirstColumn() + 1);
  }

  private static long place(int row, int column) {
    return (long) row << 32 | column;
  }
}
