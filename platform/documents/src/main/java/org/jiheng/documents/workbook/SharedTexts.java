package org.jiheng.documents.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jiheng.documents.file.PackageParts;
import org.jiheng.documents.file.Xml;

/** The texts that the cells of a workbook share, without the readings beside them. */
record SharedTexts(List<String> texts) {

  /** How the words are read aloud. */
  private static final Set<String> READINGS = Set.of("rPh");

  static SharedTexts read(PackageParts parts, Optional<String> part)
      throws IOException, XMLStreamException {
    var texts = new ArrayList<String>();
    if (part.isEmpty()) {
      return new SharedTexts(texts);
    }
    try (var content = parts.open(part.get())) {
      if (content == null) {
        return new SharedTexts(texts);
      }
      var xml = Xml.reader(content);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
          texts.add(text(xml));
        }
      }
    }
    return new SharedTexts(texts);
  }

  /** The text in the present element. */
  static String text(XMLStreamReader xml) throws XMLStreamException {
    return Xml.text(xml, "t", READINGS);
  }

  /** Null where there is none of this number. */
  String at(String number) {
    var index = number.matches("\\d{1,9}") ? Integer.parseInt(number) : texts.size();
    return index < texts.size() ? texts.get(index) : null;
  }
}
