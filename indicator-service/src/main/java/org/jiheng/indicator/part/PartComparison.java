package org.jiheng.indicator.part;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Optional;
import org.jiheng.filing.Filing;
import org.jiheng.filing.json.Change;
import org.jiheng.filing.json.FilingDiff;
import org.jiheng.filing.json.FilingJson;

/**
 * What a filing would change, and which of it meets a fine-grained edit made since the filing that
 * was taken last.
 */
record PartComparison(List<Change> changes, List<Change> conflicts) {

  static PartComparison of(
      Optional<TakenPart> taken, PartContent current, PartContent filed, int fiscalYear) {
    var incoming = filed.filing(fiscalYear);
    if (taken.isEmpty()) {
      return new PartComparison(FilingDiff.between(null, incoming), List.of());
    }
    var now = current.filing(fiscalYear);
    var changes = FilingDiff.between(now, incoming);
    var edits = FilingDiff.between(read(taken.get().filedPart()), now);
    return new PartComparison(changes, FilingDiff.conflicts(edits, changes));
  }

  private static Filing read(String filedPart) {
    try {
      return FilingJson.filing(FilingJson.mapper().readTree(filedPart));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored part is no JSON", e);
    }
  }
}
