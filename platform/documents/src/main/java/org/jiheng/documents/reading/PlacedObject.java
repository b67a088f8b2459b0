package org.jiheng.documents.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.filing.json.Origin;
import org.jiheng.filing.json.Origins;
import org.jiheng.filing.json.Pointers;

/** An object of the filing that knows where it and each of its members was read. */
@SuppressWarnings("unchecked") // ObjectNode.deepCopy() is declared so
final class PlacedObject extends ObjectNode {

  private final transient Place own;
  private final transient Map<String, Place> places = new HashMap<>();

  /**
   * @param own null for what no single part of the document is
   */
  PlacedObject(Place own) {
    super(FilingJson.mapper().getNodeFactory());
    this.own = own;
  }

  void put(String member, Read read) {
    set(member, read.value());
    places.put(member, read.place());
  }

  /** Where a member was read. */
  Place place(String member) {
    return places.get(member);
  }

  /** Where everything in the filing was read. */
  Origins origins() {
    var origins = new LinkedHashMap<String, Origin>();
    collect(this, "", origins);
    return new Origins(origins);
  }

  private static void collect(JsonNode node, String pointer, Map<String, Origin> origins) {
    if (node instanceof PlacedObject object) {
      object.collect(pointer, origins);
    } else {
      for (var i = 0; i < node.size(); i++) {
        collect(node.get(i), Pointers.child(pointer, i), origins);
      }
    }
  }

  private void collect(String pointer, Map<String, Origin> origins) {
    if (own != null) {
      origins.put(pointer, own.origin(this));
    }
    for (var member : properties()) {
      var at = Pointers.child(pointer, member.getKey());
      var place = places.get(member.getKey());
      if (place != null) {
        origins.put(at, place.origin(member.getValue()));
      }
      collect(member.getValue(), at, origins);
    }
  }
}
