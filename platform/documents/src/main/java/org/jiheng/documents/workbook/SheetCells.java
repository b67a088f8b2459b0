package org.jiheng.documents.workbook;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jiheng.documents.file.Xml;
import org.jiheng.documents.grid.GridCell;

/** The cells of a sheet that hold something. */
final class SheetCells {

  private static final int LETTERS = 26;

  private final XMLStreamReader xml;
  private final CellReader cells;
  private final List<CellRangeAddress> merges = new ArrayList<>();
  private final List<GridCell> read = new ArrayList<>();
  private int row = -1;
  private int column = -1;

  SheetCells(XMLStreamReader xml, CellReader cells) {
    this.xml = xml;
    this.cells = cells;
  }

  List<GridCell> read() throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "row" -> row();
          case "c" -> cell();
          case "mergeCell" -> merges.add(CellRangeAddress.valueOf(Xml.attribute(xml, "ref")));
          default -> {}
        }
      }
    }
    return read;
  }

  /** Known once the sheet was read. */
  List<CellRangeAddress> merges() {
    return merges;
  }

  /** Neither rows nor cells have to say their place. */
  private void row() {
    var number = xml.getAttributeValue(null, "r");
    row = number == null ? row + 1 : (int) Math.min(Integer.MAX_VALUE, Long.parseLong(number) - 1);
    column = -1;
  }

  private void cell() throws XMLStreamException {
    var place = xml.getAttributeValue(null, "r");
    var type = xml.getAttributeValue(null, "t");
    var style = xml.getAttributeValue(null, "s");
    column = place == null ? column + 1 : column(place);
    String value = null;
    String inline = null;
    String formula = null;
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.isStartElement()) {
        switch (xml.getLocalName()) {
          case "v" -> value = text();
          case "is" -> inline = SharedTexts.text(xml);
          case "f" -> formula = text();
          default -> text();
        }
      }
    }
    if (value == null && inline == null && formula == null) {
      return;
    }
    read.add(
        cells.cell(
            row,
            column,
            new CellReader.Stored(
                type == null ? "n" : type,
                style == null ? 0 : Integer.parseInt(style),
                inline == null ? value : inline,
                formula)));
  }

  private static int column(String place) {
    var column = 0;
    for (var i = 0; i < place.length() && Character.isLetter(place.charAt(i)); i++) {
      column = column * LETTERS + Character.toUpperCase(place.charAt(i)) - 'A' + 1;
    }
    return column - 1;
  }

  private String text() throws XMLStreamException {
    var text = new StringBuilder();
    var depth = 1;
    while (depth > 0) {
      var event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (xml.hasText()) {
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
      }
    }
    return text.toString();
  }
}
