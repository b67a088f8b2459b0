package org.jiheng.documents.workbook;

import java.util.ArrayList;
import java.util.List;
import org.jiheng.documents.file.Packages;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.documents.grid.GridCell;

/** A workbook of one row whose cells have number formats of their own. */
final class Books {

  private static final String SPREADSHEET =
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  private final List<String> formats = new ArrayList<>();
  private final StringBuilder cells = new StringBuilder();

  /** A number in a format that the file describes. */
  Books number(String number, String code) {
    formats.add(code);
    return cell("<v>" + number + "</v>", 199 + formats.size());
  }

  /** A number in a format that the file only numbers. */
  Books number(String number, int format) {
    formats.add(null);
    return cell("<v>" + number + "</v>", format);
  }

  private final List<Integer> styles = new ArrayList<>();

  private Books cell(String content, int format) {
    styles.add(format);
    cells.append("<c s=\"").append(styles.size() - 1).append("\">").append(content).append("</c>");
    return this;
  }

  List<GridCell> read() throws UnreadableDocument {
    return read("");
  }

  List<GridCell> read(String ofTheBook) throws UnreadableDocument {
    var parts = Packages.sheet("<row>" + cells + "</row>").with("xl/styles.xml", styles());
    var grid = WorkbookReader.read(dated(parts, ofTheBook).bytes()).get(0);
    return grid.row(0);
  }

  private static Packages dated(Packages parts, String ofTheBook) {
    return ofTheBook.isEmpty()
        ? parts
        : parts.with(
            "xl/workbook.xml",
            "<workbook xmlns=\""
                + SPREADSHEET
                + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                + ofTheBook
                + "<sheets><sheet name=\"附件2\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
  }

  private String styles() {
    var codes = new StringBuilder();
    for (var i = 0; i < formats.size(); i++) {
      if (formats.get(i) != null) {
        var code =
            formats.get(i).replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
        codes.append("<numFmt numFmtId=\"" + (200 + i) + "\" formatCode=\"" + code + "\"/>");
      }
    }
    var looks = new StringBuilder();
    styles.forEach(format -> looks.append("<xf numFmtId=\"" + format + "\"/>"));
    return "<styleSheet xmlns=\""
        + SPREADSHEET
        + "\"><numFmts>"
        + codes
        + "</numFmts><cellXfs>"
        + looks
        + "</cellXfs></styleSheet>";
  }
}
