package org.jiheng.report.document.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jiheng.report.document.file.DocumentKind;
import org.jiheng.report.document.file.Escapes;
import org.jiheng.report.document.file.PackageCheck;
import org.jiheng.report.document.file.UnreadableDocument;
import org.jiheng.report.document.grid.Grid;
import org.jiheng.report.document.grid.GridCell;

/**
 * Reads a text of anybody's into grids, one a table. The lines above a table are rows of its grid,
 * and so is a remark below it; it is looked through before.
 */
public final class WordReader {

  private static final Pattern REMARK = Pattern.compile("^\\s*(?:备注|说明|注)[：:].*", Pattern.DOTALL);

  private final List<Grid> grids = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private List<GridCell> cells;
  private int rows;

  private WordReader() {}

  public static List<Grid> read(byte[] bytes) throws UnreadableDocument {
    PackageCheck.check(bytes, DocumentKind.TEXT);
    try (var text = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      var reader = new WordReader();
      text.getBodyElements().forEach(reader::element);
      reader.close();
      return List.copyOf(reader.grids);
    } catch (IOException | POIXMLException | OpenXML4JRuntimeException broken) {
      throw new UnreadableDocument("文档的结构有误，不能读取。", broken);
    } catch (IllegalArgumentException broken) {
      // How POI meets a package that is no text document.
      throw new UnreadableDocument("文件不是 Word 文档。", broken);
    }
  }

  private void element(IBodyElement element) {
    if (element instanceof XWPFTable table) {
      close();
      cells = new ArrayList<>();
      rows = 0;
      lines.forEach(this::line);
      lines.clear();
      rows = TableCells.read(table, rows, cells);
    } else if (element instanceof XWPFParagraph paragraph) {
      paragraph(Escapes.unescape(paragraph.getText()));
    }
  }

  private void paragraph(String text) {
    if (cells != null && lines.isEmpty() && REMARK.matcher(text).matches()) {
      line(text);
    } else if (!text.isBlank()) {
      lines.add(text);
    }
  }

  private void line(String text) {
    cells.add(GridCell.text(rows++, 0, text));
  }

  private void close() {
    if (cells != null) {
      grids.add(new Grid("表" + (grids.size() + 1), cells));
      cells = null;
    }
  }
}
