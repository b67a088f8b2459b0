package org.jiheng.rules.monitoring.stated;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jiheng.filing.YearPeriod;
import org.jiheng.filing.json.Fault;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.filing.json.MalformedFiling;
import org.jiheng.filing.json.StrictReader;

/** Reads what is handed in for a period strictly, and says everything that is wrong with it. */
public final class MonitoringReader {

  private static final StrictReader READER = reader();
  private static final String TWICE = "重复。";

  private MonitoringReader() {}

  /**
   * @param stated null where something is wrong
   */
  public record Reading(StatedMonitoring stated, List<Fault> faults) {}

  /**
   * @param period in the path
   * @throws MalformedFiling where the body is no JSON
   */
  public static Reading read(byte[] body, YearPeriod period) throws MalformedFiling {
    var received = READER.read(body);
    var judged = received.with(faults(received.tree(), period));
    return judged.sound()
        ? new Reading(stated(judged.tree()), List.of())
        : new Reading(null, judged.faults());
  }

  /** As it was kept. */
  public static StatedMonitoring kept(String body) {
    try {
      return stated(FilingJson.mapper().readTree(body));
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  public static String text(StatedMonitoring stated) {
    JsonNode tree = FilingJson.mapper().valueToTree(stated);
    return new String(FilingJson.bytes(tree), StandardCharsets.UTF_8);
  }

  private static StatedMonitoring stated(JsonNode tree) {
    try {
      return FilingJson.mapper().treeToValue(tree, StatedMonitoring.class);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static List<Fault> faults(ObjectNode tree, YearPeriod period) {
    var faults = new ArrayList<Fault>();
    var stated = tree.path("period");
    if (stated.isTextual() && !stated.textValue().equals(period.text())) {
      faults.add(new Fault("/period", stated.textValue(), "与路径中的期间“" + period.text() + "”不一致。"));
    }
    once(tree.path("forms"), "form", "/forms", faults);
    for (var place = 0; place < tree.path("forms").size(); place++) {
      var funds = tree.path("forms").get(place).path("funds");
      once(funds, "source", "/forms/" + place + "/funds", faults);
    }
    return faults;
  }

  private static void once(JsonNode rows, String member, String at, List<Fault> faults) {
    var seen = new HashSet<String>();
    for (var place = 0; place < rows.size(); place++) {
      var value = rows.get(place).path(member);
      if (value.isTextual() && !seen.add(value.textValue())) {
        faults.add(new Fault(at + "/" + place + "/" + member, value.textValue(), TWICE));
      }
    }
  }

  private static StrictReader reader() {
    try (var schema =
        MonitoringReader.class.getResourceAsStream(
            "/org/jiheng/rules/monitoring/monitoring.schema.json")) {
      return StrictReader.by(schema);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
