package org.jiheng.filing.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeMap;
import org.jiheng.filing.PlainFigure;

/** The one form of all filings that say the same. */
final class Canonical {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Canonical() {}

  static JsonNode of(JsonNode node) {
    if (node.isObject()) {
      return object((ObjectNode) node);
    }
    if (node.isArray()) {
      var array = NODES.arrayNode();
      node.forEach(element -> array.add(of(element)));
      return array;
    }
    return node.isNumber() ? NODES.numberNode(PlainFigure.of(node.decimalValue())) : node;
  }

  private static ObjectNode object(ObjectNode node) {
    var members = new TreeMap<String, JsonNode>();
    node.properties().stream()
        .filter(member -> !member.getValue().isNull())
        .forEach(member -> members.put(member.getKey(), of(member.getValue())));
    var object = NODES.objectNode();
    object.setAll(members);
    return object;
  }
}
