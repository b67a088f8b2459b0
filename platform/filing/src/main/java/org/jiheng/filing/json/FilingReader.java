package org.jiheng.filing.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Reads a filing strictly and says everything that is wrong with it at once. The tree that it gives
 * may be given again to another caller: nobody changes it.
 */
public final class FilingReader {

  /** Two dozen filings of a usual size. */
  private static final int REMEMBERED_BYTES = 2 << 20;

  private final StrictReader reader = new StrictReader(StrictSchema.filing());
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

  /**
   * Reads a filing that lies in a file and is handed in nowhere.
   *
   * @throws MalformedFiling where it is no JSON
   */
  public FilingDocument read(byte[] file) throws MalformedFiling {
    var plain = reader.read(file);
    return document(plain.with(new BeyondSchema(plain.tree()).faults()));
  }

  private FilingDocument readAnew(byte[] body, String department, int fiscalYear)
      throws MalformedFiling {
    var plain = reader.read(body);
    return document(plain.with(new BeyondSchema(plain.tree()).faults(department, fiscalYear)));
  }

  private static FilingDocument document(StrictReader.Received received) {
    var tree = received.tree();
    var source = tree.remove("source") instanceof ObjectNode named ? named : null;
    if (!received.sound()) {
      return new FilingDocument(tree, received.faults(), null, null, source);
    }
    return new FilingDocument(
        tree, List.of(), FilingJson.filing(tree), FilingJson.hash(tree), source);
  }
}
