package org.jiheng.rules.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * Findings that came or went with a revision. One that says the same is the same wherever its row
 * has moved to, and one of the same rule at the same place is the same whatever it says now.
 *
 * @param vanished with their places in the former filing
 */
public record FindingChanges(List<Found> appeared, List<Found> vanished) {

  static final FindingChanges NONE = new FindingChanges(List.of(), List.of());

  /** A finding by its rule and its pointer into the filing. */
  public record Found(String rule, String where) {

    static Found of(JsonNode finding) {
      return new Found(finding.path("rule").asText(), finding.path("where").asText());
    }
  }

  /** Of two lists of findings. */
  static FindingChanges between(JsonNode former, JsonNode current) {
    var vanished = list(former);
    var appeared = list(current);
    pass(vanished, appeared, finding -> List.of(Found.of(finding), finding.path("message")));
    pass(vanished, appeared, finding -> List.of(finding.path("rule"), finding.path("message")));
    pass(vanished, appeared, Found::of);
    return new FindingChanges(
        appeared.stream().map(Found::of).toList(), vanished.stream().map(Found::of).toList());
  }

  /** Takes out of both lists what is the same by this key, each finding for one other. */
  private static void pass(
      List<JsonNode> vanished, List<JsonNode> appeared, Function<JsonNode, Object> key) {
    if (vanished.isEmpty() || appeared.isEmpty()) {
      return;
    }
    var left = new HashMap<Object, Integer>();
    appeared.forEach(finding -> left.merge(key.apply(finding), 1, Integer::sum));
    var same = new HashMap<Object, Integer>();
    vanished.removeIf(finding -> taken(left, key.apply(finding), same));
    appeared.removeIf(finding -> same.merge(key.apply(finding), -1, Integer::sum) >= 0);
  }

  private static boolean taken(
      HashMap<Object, Integer> left, Object key, HashMap<Object, Integer> same) {
    if (left.getOrDefault(key, 0) == 0) {
      return false;
    }
    left.merge(key, -1, Integer::sum);
    same.merge(key, 1, Integer::sum);
    return true;
  }

  private static List<JsonNode> list(JsonNode findings) {
    return new ArrayList<>(StreamSupport.stream(findings.spliterator(), false).toList());
  }
}
