package org.jiheng.documents.file;

import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML of strangers: the JDK's own reader, whatever else is on the class path. */
public final class Xml {

  private static final XMLInputFactory FACTORY = factory();

  private Xml() {}

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  public static XMLStreamReader reader(InputStream content) throws XMLStreamException {
    return FACTORY.createXMLStreamReader(content);
  }

  /** An attribute by its name, whatever its namespace is called; null where there is none. */
  public static String attribute(XMLStreamReader xml, String name) {
    for (var i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  /** What stands in the present element, without what stands in some elements of it. */
  public static String text(XMLStreamReader xml, String wanted, Set<String> without)
      throws XMLStreamException {
    var text = new StringBuilder();
    var depth = 1;
    var left = 0;
    var taken = 0;
    while (depth > 0) {
      var event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        left += left > 0 || without.contains(xml.getLocalName()) ? 1 : 0;
        taken += taken > 0 || xml.getLocalName().equals(wanted) ? 1 : 0;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        left -= left > 0 ? 1 : 0;
        taken -= taken > 0 ? 1 : 0;
      } else if (isText(event) && left == 0 && taken > 0) {
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
      }
    }
    return text.toString();
  }

  private static boolean isText(int event) {
    return event == XMLStreamConstants.CHARACTERS
        || event == XMLStreamConstants.CDATA
        || event == XMLStreamConstants.SPACE;
  }
}
