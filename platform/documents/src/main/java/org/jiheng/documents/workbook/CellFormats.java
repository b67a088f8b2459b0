package org.jiheng.documents.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jiheng.documents.file.PackageParts;
import org.jiheng.documents.file.Xml;
import org.jiheng.documents.workbook.format.NumberFormat;

/** The number formats of a workbook by the styles of its cells. */
final class CellFormats {

  private final List<Integer> styles = new ArrayList<>();
  private final Map<Integer, String> codes = new HashMap<>();
  private final Map<Integer, NumberFormat> formats = new HashMap<>();
  private final boolean from1904;

  private CellFormats(boolean from1904) {
    this.from1904 = from1904;
  }

  static CellFormats read(PackageParts parts, Optional<String> part, boolean from1904)
      throws IOException, XMLStreamException {
    var formats = new CellFormats(from1904);
    if (part.isPresent()) {
      try (var content = parts.open(part.get())) {
        if (content != null) {
          formats.read(Xml.reader(content));
        }
      }
    }
    return formats;
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    var cells = false;
    while (xml.hasNext()) {
      var event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "cellXfs" -> cells = true;
          case "numFmt" -> code(xml);
          case "xf" -> {
            if (cells) {
              styles.add(number(Xml.attribute(xml, "numFmtId")));
            }
          }
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
        cells = false;
      }
    }
  }

  /** Formats of conditions come with codes as well, under numbers of their own. */
  private void code(XMLStreamReader xml) {
    var code = Xml.attribute(xml, "formatCode");
    if (code != null) {
      codes.putIfAbsent(number(Xml.attribute(xml, "numFmtId")), code);
    }
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /** Null of a style that the workbook does not have. */
  NumberFormat of(int style) {
    if (style == 0 && styles.isEmpty()) {
      return NumberFormat.GENERAL;
    }
    return style < 0 || style >= styles.size()
        ? null
        : formats.computeIfAbsent(styles.get(style), this::format);
  }

  private NumberFormat format(int number) {
    var code = codes.get(number);
    if (number == 0) {
      return NumberFormat.GENERAL;
    }
    return code == null ? NumberFormat.builtIn(number, from1904) : new NumberFormat(code, from1904);
  }
}
