package org.jiheng.filing.part;

import java.util.List;
import org.jiheng.filing.json.FilingDifference;

/**
 * What taking a part would change at its owner.
 *
 * @param takenRevision the newest revision that it has taken; null before the first
 * @param conflicts those changes that meet a fine-grained edit made since that revision
 */
public record PartComparison(
    Integer takenRevision, List<FilingDifference> changes, List<FilingDifference> conflicts) {

  public PartComparison {
    changes = changes == null ? List.of() : List.copyOf(changes);
    conflicts = conflicts == null ? List.of() : List.copyOf(conflicts);
  }
}
