package org.jiheng.documents.word;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jiheng.documents.file.Xml;

/**
 * An element of a text by its name, whatever its namespace is called: strict and transitional files
 * differ in that only. Math has its own words, which carry an m.
 *
 * @param text what stands in it, where it holds no elements
 */
record Node(String name, Map<String, String> attributes, List<Node> children, StringBuilder text) {

  private static final String MATH = "/math";

  private static Node begin(XMLStreamReader xml) {
    var attributes = new HashMap<String, String>();
    for (var i = 0; i < xml.getAttributeCount(); i++) {
      attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
    var space = xml.getNamespaceURI();
    var math = space != null && space.endsWith(MATH);
    return new Node(
        (math ? "m:" : "") + xml.getLocalName(),
        attributes,
        new ArrayList<>(),
        new StringBuilder());
  }

  /** Elements are the same where they are one, not where they say the same. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  static Node read(InputStream content) throws IOException, XMLStreamException {
    var xml = Xml.reader(content);
    var open = new ArrayDeque<Node>();
    Node root = null;
    while (xml.hasNext()) {
      var event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        var node = begin(xml);
        if (open.isEmpty()) {
          root = node;
        } else {
          open.peek().children.add(node);
        }
        open.push(node);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        open.pop();
      } else if (xml.hasText() && !open.isEmpty() && open.peek().isText()) {
        open.peek().text.append(xml.getText());
      }
    }
    return root;
  }

  /** Whether it is what shows words. */
  boolean isText() {
    return name.equals("t") || name.equals("m:t");
  }

  boolean is(String wanted) {
    return name.equals(wanted);
  }

  String attribute(String wanted) {
    return attributes.get(wanted);
  }

  Optional<Node> child(String wanted) {
    for (Node child : children) {
      if (child.is(wanted)) {
        return Optional.of(child);
      }
    }
    return Optional.empty();
  }

  /** What is found at the end of a way of children. */
  Optional<Node> at(String... way) {
    var found = Optional.of(this);
    for (String step : way) {
      found = found.flatMap(node -> node.child(step));
    }
    return found;
  }

  /** Whether a property is set: it is there, and not there to say no. */
  boolean has(String... way) {
    return at(way).filter(Node::isOn).isPresent();
  }

  private boolean isOn() {
    var value = attribute("val");
    return value == null || !List.of("0", "false", "off", "none").contains(value);
  }

  /** The number that a property says. */
  int number(int otherwise, String... way) {
    var value = at(way).map(node -> node.attribute("val")).orElse("");
    return value.matches("-?\\d{1,8}")
        ? Integer.parseInt(value)
        : value.matches("\\d+") ? Integer.MAX_VALUE / 2 : otherwise;
  }
}
