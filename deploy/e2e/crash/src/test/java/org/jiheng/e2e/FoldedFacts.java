package org.jiheng.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiheng.testing.TopicReader.Message;

/**
 * The facts that the events of a log lead to, folded as the contract says and without the service's
 * code: one of a filing replaces what it speaks of, one of a single edit changes it.
 */
final class FoldedFacts {

  private static final List<String> COMMON = List.of("department", "fiscalYear", "version");

  private final Map<String, ObjectNode> facts = new LinkedHashMap<>();

  /**
   * @param message in the order of its department's versions, and each once
   */
  void follow(Message message) {
    var event = (ObjectNode) message.json();
    var year = event.path("department").asText() + "/" + event.path("fiscalYear").asText();
    var type = message.headers().get("ce_type").replaceAll(".*\\.(\\w+)\\.v1", "$1");
    switch (type) {
      case "BudgetPartTaken" -> take(year, event);
      case "FormFiled" -> put(form(year, event), event);
      case "FormChanged" -> put(form(year, event), edited(facts.get(form(year, event)), event));
      case "IndicatorChanged" -> change(facts.get(form(year, event)), event);
      case "DepartmentChanged" -> put(year + "/department", event);
      case "BaseDataChanged" -> put(year + "/base", event);
      case "RollEntryChanged" -> put(year + "/roll", event);
      case "ExecutionReported" -> put(year + "/money/" + event.path("period").asText(), event);
      case "AmountsChanged" -> put(year + "/sheet/" + event.path("sheet").asText(), event);
      default -> {}
    }
  }

  List<String> states() {
    return facts.values().stream().map(Sample::canonical).sorted().toList();
  }

  private void take(String year, ObjectNode part) {
    facts.keySet().removeIf(key -> key.startsWith(year + "/sheet/"));
    put(
        year + "/department",
        part.deepCopy().retain(with("name", "divisionCode", "creditCode", "units")));
    var base = part.deepCopy().retain(with("headcount", "buildings", "baseNotes"));
    put(
        year + "/base",
        base.put(
            "removed",
            !base.has("headcount") && !base.has("baseNotes") && base.path("buildings").isEmpty()));
    for (JsonNode sheet : part.path("sheets")) {
      var state = part.deepCopy().retain(COMMON);
      state.setAll((ObjectNode) sheet);
      put(year + "/sheet/" + sheet.path("sheet").asText(), state);
    }
  }

  private static ObjectNode edited(ObjectNode form, ObjectNode header) {
    header.set("indicators", form.get("indicators"));
    return header.put("removed", false);
  }

  private static void change(ObjectNode form, ObjectNode event) {
    var row = event.deepCopy();
    row.remove(COMMON);
    row.remove(List.of("form", "indicator", "position"));
    ((ArrayNode) form.get("indicators")).set(event.path("position").asInt(), row);
    form.set("version", event.get("version"));
  }

  private void put(String key, ObjectNode state) {
    if (state.path("removed").asBoolean()) {
      facts.remove(key);
    } else {
      facts.put(key, state);
    }
  }

  private static String form(String year, JsonNode event) {
    return year + "/form/" + event.path("form").asText();
  }

  private static List<String> with(String... members) {
    return Stream.concat(COMMON.stream(), Arrays.stream(members)).toList();
  }
}
