package org.jiheng.documents.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jiheng.documents.file.DocumentKind;
import org.jiheng.documents.file.PackageCheck;
import org.jiheng.documents.file.PackageParts;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.documents.file.Xml;
import org.jiheng.documents.grid.Grid;

/** Reads a workbook of anybody's into grids, one a sheet; it is looked through before. */
public final class WorkbookReader {

  private final PackageParts parts;
  private final MergedCells merged = new MergedCells();
  private BookPart book;
  private SharedTexts texts;
  private CellFormats formats;

  private WorkbookReader(PackageParts parts) {
    this.parts = parts;
  }

  public static List<Grid> read(byte[] bytes) throws UnreadableDocument {
    PackageCheck.check(bytes, DocumentKind.WORKBOOK);
    try (var parts = new PackageParts(bytes)) {
      return new WorkbookReader(parts).grids();
    } catch (IOException | XMLStreamException | IllegalArgumentException broken) {
      throw new UnreadableDocument("工作簿的结构有误，不能读取：请用 Excel 或 WPS 打开，另存为 xlsx 后再报送。", broken);
    }
  }

  private List<Grid> grids() throws IOException, XMLStreamException, UnreadableDocument {
    var main = parts.main().orElseThrow(WorkbookReader::noWorkbook);
    book = BookPart.read(parts, main);
    if (book == null) {
      throw noWorkbook();
    }
    var relations = parts.relations(main);
    texts = SharedTexts.read(parts, PackageParts.only(relations, "sharedStrings"));
    formats = CellFormats.read(parts, PackageParts.only(relations, "styles"), book.from1904());
    var grids = new ArrayList<Grid>();
    for (BookPart.Listed sheet : book.sheets()) {
      var relation = relations.get(sheet.relation());
      if (relation == null || relation.part() == null) {
        throw new UnreadableDocument("工作簿的内部引用有误，不能读取：请用 Excel 或 WPS 打开，另存为 xlsx 后再报送。");
      }
      if (relation.type().equals("worksheet")) {
        grids.add(grid(sheet, relation.part()));
      }
    }
    return grids;
  }

  private Grid grid(BookPart.Listed sheet, String part)
      throws IOException, XMLStreamException, UnreadableDocument {
    try (var content = parts.open(part)) {
      if (content == null) {
        throw new UnreadableDocument("工作簿缺少工作表“" + sheet.name() + "”，文件可能已损坏。");
      }
      var cells =
          new SheetCells(Xml.reader(content), new CellReader(texts, formats, book.unworked()));
      var read = cells.read();
      return new Grid(sheet.name(), merged.spread(read, cells.merges()), sheet.hidden());
    }
  }

  private static UnreadableDocument noWorkbook() {
    return new UnreadableDocument("文件不是 xlsx 工作簿：请用 Excel 或 WPS 打开，另存为 xlsx 后再报送。");
  }
}
