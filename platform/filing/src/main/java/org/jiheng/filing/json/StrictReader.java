package org.jiheng.filing.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Reads a JSON object strictly, by a schema, and says everything that is wrong with it at once. */
public final class StrictReader {

  /** More of them help nobody. */
  private static final int MOST_FAULTS = 1_000;

  private final StrictSchema schema;

  StrictReader(StrictSchema schema) {
    this.schema = schema;
  }

  /**
   * @param schema JSON Schema, draft 2020-12; the stream is left open
   */
  public static StrictReader by(InputStream schema) throws IOException {
    return new StrictReader(new StrictSchema(FilingJson.mapper().readTree(schema)));
  }

  /**
   * An object as received.
   *
   * @param tree what was sent, for checks that also run where other members are at fault; an empty
   *     object where the body is no JSON object
   */
  public record Received(ObjectNode tree, List<Fault> faults) {

    public Received {
      faults = bounded(faults);
    }

    private static List<Fault> bounded(List<Fault> faults) {
      if (faults.size() <= MOST_FAULTS) {
        return List.copyOf(faults);
      }
      var told = new ArrayList<>(faults.subList(0, MOST_FAULTS));
      told.add(new Fault("", null, "另有 " + (faults.size() - MOST_FAULTS) + " 处问题没有列出，请先改正以上各处。"));
      return List.copyOf(told);
    }

    public boolean sound() {
      return faults.isEmpty();
    }

    /** With what else is wrong; one place is one fault. */
    public Received with(List<Fault> further) {
      var all = new ArrayList<>(faults);
      addNew(all, further);
      return new Received(tree, all);
    }
  }

  /**
   * @throws MalformedFiling where the body is no JSON
   */
  public Received read(byte[] body) throws MalformedFiling {
    var reading = tree(body);
    var faults = new ArrayList<>(reading.faults());
    if (reading.whole()) {
      addNew(faults, schema.faults(reading.tree()));
    }
    return new Received(
        reading.tree() instanceof ObjectNode object
            ? object
            : FilingJson.mapper().createObjectNode(),
        faults);
  }

  /** One place is one fault: what is of the wrong type is not also said to disagree. */
  private static void addNew(List<Fault> faults, List<Fault> further) {
    var places = new HashSet<String>();
    faults.forEach(fault -> places.add(fault.pointer()));
    further.stream().filter(fault -> places.add(fault.pointer())).forEach(faults::add);
  }

  private static StrictTree.Reading tree(byte[] body) throws MalformedFiling {
    try {
      return StrictTree.read(body);
    } catch (JsonProcessingException e) {
      var place = e.getLocation();
      throw new MalformedFiling(
          place == null
              ? "请求正文不是有效的 JSON。"
              : "请求正文不是有效的 JSON：第 %d 行第 %d 列附近有误。"
                  .formatted(place.getLineNr(), place.getColumnNr()),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
