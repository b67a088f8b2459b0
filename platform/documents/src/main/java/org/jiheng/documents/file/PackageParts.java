package org.jiheng.documents.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The parts of an office file as its relationships name them: programs call them what they like.
 * Strict and transitional files differ in their namespaces only, so nothing here looks at those.
 */
public final class PackageParts implements AutoCloseable {

  private final ZipFile zip;
  private final Map<String, ZipArchiveEntry> entries = new HashMap<>();

  /**
   * What a part refers to.
   *
   * @param type the last word of its type, such as {@code worksheet}
   * @param part null of what lies outside
   */
  public record Relation(String type, String part) {}

  public PackageParts(byte[] bytes) throws IOException {
    zip = PackageCheck.open(bytes);
    Collections.list(zip.getEntries()).forEach(entry -> entries.put(key(entry.getName()), entry));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** The part that the whole file is about. */
  public Optional<String> main() throws IOException, XMLStreamException {
    return only(relations(""), "officeDocument");
  }

  /** The part of a type that a part has one of. */
  public static Optional<String> only(Map<String, Relation> relations, String type) {
    return relations.values().stream()
        .filter(relation -> relation.type().equals(type) && relation.part() != null)
        .map(Relation::part)
        .findFirst();
  }

  /**
   * What a part refers to, by the relation's name; nothing where it refers to nothing.
   *
   * @param part empty for the file itself
   */
  public Map<String, Relation> relations(String part) throws IOException, XMLStreamException {
    var name = part.lastIndexOf('/') + 1;
    var folder = part.substring(0, name);
    var relations = new LinkedHashMap<String, Relation>();
    try (var content = open(folder + "_rels/" + part.substring(name) + ".rels")) {
      if (content == null) {
        return relations;
      }
      var xml = Xml.reader(content);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals("Relationship")) {
          relations.put(xml.getAttributeValue(null, "Id"), relation(xml, folder));
        }
      }
    }
    return relations;
  }

  private static Relation relation(XMLStreamReader xml, String folder) {
    var type = String.valueOf(xml.getAttributeValue(null, "Type"));
    var target = xml.getAttributeValue(null, "Target");
    var outside = "External".equals(xml.getAttributeValue(null, "TargetMode"));
    return new Relation(
        type.substring(type.lastIndexOf('/') + 1),
        outside || target == null ? null : resolved(folder, target));
  }

  private static String resolved(String folder, String target) {
    var path = new ArrayDeque<String>();
    var whole = target.startsWith("/") ? target : folder + target;
    for (String step : whole.replace('\\', '/').split("/")) {
      if (step.equals("..")) {
        path.pollLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        path.addLast(step);
      }
    }
    return String.join("/", path);
  }

  /** The content of a part; null where there is none. */
  public InputStream open(String part) throws IOException {
    var entry = entries.get(key(part));
    return entry == null ? null : zip.getInputStream(entry);
  }

  /** Names of parts are the same in capitals. */
  private static String key(String name) {
    var path = name.replace('\\', '/').toLowerCase(Locale.ROOT);
    return path.startsWith("/") ? path.substring(1) : path;
  }
}
