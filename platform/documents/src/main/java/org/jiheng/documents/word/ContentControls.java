package org.jiheng.documents.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ooxml.util.POIXMLUnits;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtListItem;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;

/**
 * A text as it reads without content controls, which may stand around tables, rows, cells,
 * paragraphs and words: what one holds takes its place, and what it only suggests is blank. A table
 * of contents says nothing of its own.
 */
final class ContentControls {

  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String CONTENTS = "Table of Contents";

  private ContentControls() {}

  /** What the text has, from its top; its own list of that is no longer to be used. */
  static List<IBodyElement> resolved(XWPFDocument text) {
    CTBody body = text.getDocument().getBody();
    List<XmlObject> controls = inside(body, "sdt");
    if (controls.isEmpty()) {
      return text.getBodyElements();
    }
    // From the last one, because those inside another come after it.
    for (int i = controls.size() - 1; i >= 0; i--) {
      resolve(controls.get(i));
    }
    return elements(body, text);
  }

  private static List<XmlObject> inside(XmlObject node, String element) {
    return Arrays.asList(node.selectPath("declare namespace w='" + WORD + "' .//w:" + element));
  }

  private static void resolve(XmlObject control) {
    XmlObject[] properties = control.selectChildren(WORD, "sdtPr");
    XmlObject[] contents = control.selectChildren(WORD, "sdtContent");
    CTSdtPr said =
        properties.length > 0 && properties[0] instanceof CTSdtPr given
            ? given
            : CTSdtPr.Factory.newInstance();
    if (contents.length > 0 && !isTableOfContents(said)) {
      if (isSuggestion(said, contents[0])) {
        inside(contents[0], "r").forEach(ContentControls::remove);
      }
      try (XmlCursor place = control.newCursor();
          XmlCursor content = contents[0].newCursor()) {
        content.moveXmlContents(place);
      }
    }
    remove(control);
  }

  private static boolean isTableOfContents(CTSdtPr properties) {
    return properties.isSetDocPartObj()
        && properties.getDocPartObj().isSetDocPartGallery()
        && CONTENTS.equals(properties.getDocPartObj().getDocPartGallery().getVal());
  }

  /** Not every program takes the mark away when something of the list was chosen. */
  private static boolean isSuggestion(CTSdtPr properties, XmlObject content) {
    if (!properties.isSetShowingPlcHdr()
        || !POIXMLUnits.parseOnOff(properties.getShowingPlcHdr())) {
      return false;
    }
    String shown =
        inside(content, "t").stream().map(ContentControls::text).collect(Collectors.joining());
    return !properties.isSetDropDownList()
        || properties.getDropDownList().getListItemList().stream()
            .map(CTSdtListItem::getDisplayText)
            .noneMatch(shown::equals);
  }

  private static String text(XmlObject node) {
    try (XmlCursor cursor = node.newCursor()) {
      return cursor.getTextValue();
    }
  }

  private static void remove(XmlObject node) {
    try (XmlCursor cursor = node.newCursor()) {
      cursor.removeXml();
    }
  }

  private static List<IBodyElement> elements(CTBody body, XWPFDocument text) {
    List<IBodyElement> elements = new ArrayList<>();
    try (XmlCursor cursor = body.newCursor()) {
      for (boolean more = cursor.toFirstChild(); more; more = cursor.toNextSibling()) {
        if (cursor.getObject() instanceof CTP paragraph) {
          elements.add(new XWPFParagraph(paragraph, text));
        } else if (cursor.getObject() instanceof CTTbl table) {
          elements.add(new XWPFTable(table, text));
        }
      }
    }
    return elements;
  }
}
