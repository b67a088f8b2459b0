package org.jiheng.documents.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jiheng.documents.chapter.Outline;
import org.jiheng.documents.file.DocumentKind;
import org.jiheng.documents.file.Escapes;
import org.jiheng.documents.file.PackageCheck;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.documents.grid.Grid;
import org.jiheng.documents.grid.GridCell;

/**
 * Reads a text of anybody's into grids: one a table, and one for the chapters among the running
 * text. The lines above a table are rows of its grid, and so is a remark below it; it is looked
 * through before.
 */
public final class WordReader {

  private final List<Grid> grids = new ArrayList<>();
  private final TableCells tables = new TableCells();
  private final RunningText text = new RunningText();
  private final Outlines outlines;
  private List<GridCell> cells;
  private int rows;
  private boolean belowTable;

  private WordReader(XWPFDocument document) {
    this.outlines = new Outlines(document.getStyles());
  }

  public static List<Grid> read(byte[] bytes) throws UnreadableDocument {
    PackageCheck.check(bytes, DocumentKind.TEXT);
    try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      var reader = new WordReader(document);
      for (IBodyElement element : ContentControls.resolved(document)) {
        reader.element(element);
      }
      return reader.all();
    } catch (IOException | POIXMLException | OpenXML4JRuntimeException broken) {
      throw new UnreadableDocument("文档的结构有误，不能读取。", broken);
    } catch (IllegalArgumentException broken) {
      // How POI meets a package that is no text document.
      throw new UnreadableDocument("文件不是 Word 文档。", broken);
    }
  }

  private void element(IBodyElement element) throws UnreadableDocument {
    if (element instanceof XWPFTable table) {
      close();
      cells = new ArrayList<>();
      rows = 0;
      text.above().forEach(this::line);
      rows = tables.read(table, rows, cells);
      belowTable = true;
    } else if (element instanceof XWPFParagraph paragraph) {
      paragraph(Escapes.unescape(paragraph.getText()), outlines.level(paragraph));
    }
  }

  private void paragraph(String said, int level) {
    if (belowTable && RunningText.isRemark(said)) {
      line(said);
    } else if (!said.isBlank()) {
      belowTable = false;
      text.paragraph(said, level);
    }
  }

  private void line(String said) {
    cells.add(GridCell.text(rows++, 0, said));
  }

  private void close() throws UnreadableDocument {
    if (cells != null) {
      if (Outline.isResult(cells.stream().map(GridCell::text).toList())) {
        throw new UnreadableDocument("文档是平台打印的评价报告，其中没有申报信息和全部收支项目，不能作为申报；请改用 report.xlsx 或空表填报。");
      }
      grids.add(new Grid("表" + (grids.size() + 1), cells));
      cells = null;
    }
  }

  private List<Grid> all() throws UnreadableDocument {
    close();
    text.chapters().ifPresent(grids::add);
    return List.copyOf(grids);
  }
}
