package org.jiheng.report.document.reading;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.jiheng.filing.json.FilingJson;

/** Builds the JSON of a filing; what is blank is left out. */
final class Tree {

  private Tree() {}

  static ObjectNode object() {
    return FilingJson.mapper().createObjectNode();
  }

  static ObjectNode put(ObjectNode node, String member, String text) {
    return text == null ? node : node.put(member, text);
  }

  static ObjectNode put(ObjectNode node, String member, BigDecimal figure) {
    return figure == null ? node : node.put(member, figure);
  }

  /** An object without members says nothing. */
  static void put(ObjectNode node, String member, ObjectNode child) {
    if (!child.isEmpty()) {
      node.set(member, child);
    }
  }
}
