package org.jiheng.documents.reading;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Builds the JSON of a filing; what is blank is left out. */
final class Tree {

  private Tree() {}

  /** One that no single part of the document is. */
  static PlacedObject object() {
    return new PlacedObject(null);
  }

  /**
   * @param read null where the document says nothing
   */
  static void put(PlacedObject node, String member, Read read) {
    if (read != null) {
      node.put(member, read);
    }
  }

  /** An object without members says nothing. */
  static void put(ObjectNode node, String member, ObjectNode child) {
    if (!child.isEmpty()) {
      node.set(member, child);
    }
  }

  /** A list without rows says nothing. */
  static void put(ObjectNode node, String member, ArrayNode list) {
    if (!list.isEmpty()) {
      node.set(member, list);
    }
  }
}
