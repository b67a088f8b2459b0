package org.jiheng.documents.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jiheng.documents.file.PackageParts;
import org.jiheng.documents.file.Xml;

/**
 * What a workbook says of its sheets.
 *
 * @param from1904 whether its dates are counted from 1904 and not from 1900
 * @param unworked whether who saved it says that its formulas have yet to be worked out
 */
record BookPart(List<Listed> sheets, boolean from1904, boolean unworked) {

  /** A sheet with the name of its relation. */
  record Listed(String name, String relation, boolean hidden) {}

  /** Null where the part is no workbook. */
  static BookPart read(PackageParts parts, String part) throws IOException, XMLStreamException {
    try (var content = parts.open(part)) {
      if (content == null || part.endsWith(".bin")) {
        return null;
      }
      return read(Xml.reader(content));
    }
  }

  private static BookPart read(XMLStreamReader xml) throws XMLStreamException {
    if (xml.nextTag() != XMLStreamConstants.START_ELEMENT
        || !xml.getLocalName().equals("workbook")) {
      return null;
    }
    var sheets = new ArrayList<Listed>();
    var from1904 = false;
    var unworked = false;
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("sheet")) {
          sheets.add(listed(xml));
        } else if (xml.getLocalName().equals("workbookPr")) {
          from1904 = isOn(xml, "date1904");
        } else if (xml.getLocalName().equals("calcPr")) {
          unworked = isOn(xml, "fullCalcOnLoad");
        }
      }
    }
    return new BookPart(sheets, from1904, unworked);
  }

  private static Listed listed(XMLStreamReader xml) {
    var state = or(Xml.attribute(xml, "state"), "visible");
    return new Listed(
        or(Xml.attribute(xml, "name"), "工作表"), Xml.attribute(xml, "id"), !state.equals("visible"));
  }

  private static boolean isOn(XMLStreamReader xml, String attribute) {
    return List.of("1", "true", "on").contains(or(Xml.attribute(xml, attribute), ""));
  }

  private static String or(String said, String otherwise) {
    return said == null ? otherwise : said;
  }
}
