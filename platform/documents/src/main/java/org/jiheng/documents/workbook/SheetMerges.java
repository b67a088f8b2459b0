package org.jiheng.documents.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jiheng.documents.file.PackageCheck;
import org.jiheng.documents.file.UnreadableDocument;

/** The merged cells of each sheet, which the streaming reader knows nothing of. */
final class SheetMerges {

  private static final int COVERED = 200_000;
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, String> targets = new HashMap<>();
  private final Map<String, List<CellRangeAddress>> merges = new HashMap<>();
  private long covered;

  private SheetMerges() {}

  /** By the sheet's relation in the workbook. */
  static Map<String, List<CellRangeAddress>> of(byte[] bytes) throws UnreadableDocument {
    var found = new SheetMerges();
    try (var zip = PackageCheck.open(bytes)) {
      found.each(
          zip,
          "xl/_rels/workbook.xml.rels",
          "Relationship",
          element -> found.targets.put(attribute(element, "Id"), attribute(element, "Target")));
      for (var target : found.targets.entrySet()) {
        List<CellRangeAddress> ranges = new ArrayList<>();
        if (target.getValue().contains("sheet")) {
          found.each(
              zip,
              part(target.getValue()),
              "mergeCell",
              element -> ranges.add(CellRangeAddress.valueOf(attribute(element, "ref"))));
        }
        found.merges.put(target.getKey(), found.bounded(ranges));
      }
    } catch (IOException | XMLStreamException | IllegalArgumentException broken) {
      throw new UnreadableDocument("工作簿的结构有误，不能读取。", broken);
    }
    return found.merges;
  }

  private List<CellRangeAddress> bounded(List<CellRangeAddress> ranges) throws UnreadableDocument {
    for (CellRangeAddress range : ranges) {
      covered +=
          (range.getLastRow() - range.getFirstRow() + 1L)
              * (range.getLastColumn() - range.getFirstColumn() + 1L);
    }
    if (covered > COVERED) {
      throw new UnreadableDocument("工作簿的合并单元格覆盖超过了 " + COVERED + " 格。");
    }
    return ranges;
  }

  private static String part(String target) {
    return target.startsWith("/") ? target.substring(1) : "xl/" + target;
  }

  private static String attribute(XMLStreamReader element, String name) {
    String value = element.getAttributeValue(null, name);
    return value == null ? element.getAttributeValue(RELATION, name) : value;
  }

  private void each(ZipFile zip, String part, String name, Consumer<XMLStreamReader> action)
      throws IOException, XMLStreamException {
    var entry = zip.getEntry(part);
    if (entry == null) {
      return;
    }
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    try (var content = zip.getInputStream(entry)) {
      var reader = factory.createXMLStreamReader(content);
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT
            && reader.getLocalName().equals(name)) {
          action.accept(reader);
        }
      }
    }
  }
}
