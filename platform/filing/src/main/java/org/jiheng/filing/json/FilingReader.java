package org.jiheng.filing.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jiheng.filing.Filing;

/**
 * Reads a filing strictly and says everything that is wrong with it at once. The tree that it gives
 * may be given again to another caller: nobody changes it.
 */
public final class FilingReader {

  /** Two dozen filings of a usual size. */
  private static final int REMEMBERED_BYTES = 2 << 20;

  private final FilingSchema schema = new FilingSchema();
  private final RecentReadings recent = new RecentReadings(REMEMBERED_BYTES);

  /**
   * Reads the body of {@code PUT /api/v1/filings/{department}/{fiscalYear}}.
   *
   * @throws MalformedFiling where the body is no JSON
   */
  public FilingDocument read(byte[] body, String department, int fiscalYear)
      throws MalformedFiling {
    var known = recent.find(body, department, fiscalYear);
    if (known.isPresent()) {
      return known.get();
    }
    var document = readAnew(body, department, fiscalYear);
    recent.remember(body, department, fiscalYear, document);
    return document;
  }

  private FilingDocument readAnew(byte[] body, String department, int fiscalYear)
      throws MalformedFiling {
    StrictTree.Reading reading = tree(body);
    List<Fault> faults = new ArrayList<>(reading.faults());
    addNew(faults, schema.faults(reading.tree()));
    ObjectNode tree =
        reading.tree() instanceof ObjectNode object
            ? object
            : FilingJson.mapper().createObjectNode();
    addNew(faults, new FilingChecks(tree).faults(department, fiscalYear));
    if (!faults.isEmpty()) {
      return new FilingDocument(tree, faults, null, null);
    }
    Filing filing = FilingJson.filing(tree);
    return new FilingDocument(tree, faults, filing, FilingJson.hash(tree));
  }

  /** One place is one fault: what is of the wrong type is not also said to disagree. */
  static void addNew(List<Fault> faults, List<Fault> further) {
    Set<String> places = new HashSet<>();
    faults.forEach(fault -> places.add(fault.pointer()));
    further.stream().filter(fault -> places.add(fault.pointer())).forEach(faults::add);
  }

  static StrictTree.Reading tree(byte[] body) throws MalformedFiling {
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
