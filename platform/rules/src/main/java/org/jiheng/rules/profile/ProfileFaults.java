package org.jiheng.rules.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jiheng.filing.json.Fault;
import org.jiheng.rules.expression.Expressions;
import org.jiheng.rules.sentence.Language;
import org.jiheng.rules.sentence.Phrase;

/**
 * Collects what is wrong with a profile, each fault at its place, and what lists have in common.
 */
final class ProfileFaults {

  private final ObjectNode tree;
  private final List<Fault> faults = new ArrayList<>();

  ProfileFaults(ObjectNode tree) {
    this.tree = tree;
  }

  List<Fault> all() {
    return List.copyOf(faults);
  }

  /** A name as a part of a JSON pointer. */
  static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  static Fault of(String pointer, Object value, ProfileFault fault, Map<String, ?> figures) {
    return new Fault(pointer, value, new Phrase(fault, figures).in(Language.ZH));
  }

  void add(String pointer, ProfileFault fault) {
    add(pointer, fault, Map.of());
  }

  void add(String pointer, ProfileFault fault, Map<String, ?> figures) {
    faults.add(of(pointer, tree.at(pointer), fault, figures));
  }

  /** Of a value that the body does not have. */
  void add(String pointer, Object value, ProfileFault fault) {
    faults.add(of(pointer, value, fault, Map.of()));
  }

  void falling(String array, String member, ProfileFault fault) {
    var rows = tree.at(array);
    for (var place = 1; place < rows.size(); place++) {
      if (compare(rows.get(place).path(member), rows.get(place - 1).path(member)) >= 0) {
        add(array + "/" + place + "/" + member, fault);
      }
    }
  }

  void once(String array, String member, ProfileFault fault) {
    var seen = new HashSet<String>();
    for (var place = 0; place < tree.at(array).size(); place++) {
      var value = tree.at(array).get(place).path(member);
      if (value.isTextual() && !seen.add(value.textValue())) {
        add(array + "/" + place + "/" + member, fault);
      }
    }
  }

  /** Words that no cell could hold, or that stand twice in the lists taken together. */
  void words(List<String> lists) {
    var seen = new HashSet<String>();
    for (String list : lists) {
      for (var place = 0; place < tree.at(list).size(); place++) {
        var word = tree.at(list).get(place);
        if (!word.isTextual()) {
          continue;
        }
        if (Expressions.isBlank(word.textValue())) {
          add(list + "/" + place, ProfileFault.WORD_BLANK);
        } else if (!seen.add(Expressions.comparable(word.textValue()))) {
          add(list + "/" + place, ProfileFault.WORD_TWICE);
        }
      }
    }
  }

  /** Whether there is anything at a place of the profile. */
  boolean isSomewhere(String pointer) {
    return pointer.startsWith("/") && !tree.at(pointer).isMissingNode();
  }

  /** Negative where one of them is no number: then there is nothing to say of their order. */
  static int compare(JsonNode left, JsonNode right) {
    return left.isNumber() && right.isNumber()
        ? left.decimalValue().compareTo(right.decimalValue())
        : -1;
  }
}
