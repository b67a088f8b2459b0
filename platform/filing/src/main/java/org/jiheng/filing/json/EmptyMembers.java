package org.jiheng.filing.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;

/**
 * Members that a filing states as an empty object or list. Records and tables know only blank; this
 * remembers where {@code {}} or {@code []} was written, so that the filing can be given back as it
 * was put. A place is its pointer followed by {@code {}} or {@code []}.
 */
public final class EmptyMembers {

  private static final int MARK = 2;

  private EmptyMembers() {}

  /** The places of a filing's empty members; members that hold only nulls count as empty. */
  public static List<String> of(JsonNode tree) {
    var places = new ArrayList<String>();
    collect(Canonical.of(tree), "", places);
    return places;
  }

  private static void collect(JsonNode node, String pointer, List<String> places) {
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(
              member -> {
                var place = Pointers.child(pointer, member.getKey());
                var value = member.getValue();
                if (value.isContainerNode() && value.isEmpty()) {
                  places.add(place + (value.isArray() ? "[]" : "{}"));
                } else {
                  collect(value, place, places);
                }
              });
    } else if (node instanceof ArrayNode array) {
      for (var i = 0; i < array.size(); i++) {
        collect(array.get(i), Pointers.child(pointer, i), places);
      }
    }
  }

  /**
   * Writes the empty members back where their parent is there and nothing else has come; what was
   * sorted stays sorted.
   */
  public static void restore(ObjectNode tree, List<String> places) {
    for (String place : places) {
      var pointer = place.substring(0, place.length() - MARK);
      var slash = pointer.lastIndexOf('/');
      var name = pointer.substring(slash + 1).replace("~1", "/").replace("~0", "~");
      if (tree.at(pointer.substring(0, slash)) instanceof ObjectNode parent && !parent.has(name)) {
        put(parent, name, empty(place));
      }
    }
  }

  /** Before the first member whose name comes later. */
  private static void put(ObjectNode parent, String name, JsonNode value) {
    var later = new LinkedHashMap<String, JsonNode>();
    parent
        .properties()
        .forEach(
            member -> {
              if (member.getKey().compareTo(name) > 0) {
                later.put(member.getKey(), member.getValue());
              }
            });
    parent.remove(later.keySet());
    parent.set(name, value);
    parent.setAll(later);
  }

  /** What differs between two filings' empty members. */
  public static List<FilingDifference> changes(List<String> before, List<String> after) {
    var all = new TreeSet<>(before);
    all.addAll(after);
    return all.stream()
        .filter(place -> before.contains(place) != after.contains(place))
        .map(place -> change(place, before.contains(place)))
        .toList();
  }

  private static FilingDifference change(String place, boolean dropped) {
    var pointer = place.substring(0, place.length() - MARK);
    return new FilingDifference(
        pointer, place, dropped ? empty(place) : null, dropped ? null : empty(place));
  }

  private static JsonNode empty(String place) {
    return place.endsWith("[]")
        ? FilingJson.mapper().createArrayNode()
        : FilingJson.mapper().createObjectNode();
  }

  /** Drops members that are empty, from the inside out; elements of lists keep their place. */
  static ObjectNode prune(ObjectNode object) {
    object.properties().forEach(member -> pruneInside(member.getValue()));
    object
        .properties()
        .removeIf(
            member ->
                member.getValue().isNull()
                    || (member.getValue().isContainerNode() && member.getValue().isEmpty()));
    return object;
  }

  private static void pruneInside(JsonNode node) {
    if (node instanceof ObjectNode object) {
      prune(object);
    } else if (node instanceof ArrayNode array) {
      array.forEach(EmptyMembers::pruneInside);
    }
  }
}
