package org.jiheng.part;

import java.util.Optional;
import org.jiheng.filing.Filing;
import org.jiheng.filing.json.FilingDiff;
import org.jiheng.filing.part.PartComparison;

/**
 * What a part would change, and which of it meets a fine-grained edit made since the revision that
 * was taken last.
 */
final class StagedChanges {

  private StagedChanges() {}

  /** Figures are in the incoming part's unit. */
  static PartComparison of(
      PartOwner owner, String department, int fiscalYear, Optional<TakenPart> taken, Filing part) {
    var standing =
        owner
            .standing(department, fiscalYear)
            .or(() -> taken.map(TakenPart::part).map(known -> blank(fiscalYear)));
    var changes = FilingDiff.between(standing.orElse(null), part);
    var conflicts =
        taken
            .map(TakenPart::part)
            .map(filed -> FilingDiff.between(owner.normal(filed), standing.orElseThrow()))
            .map(edits -> FilingDiff.conflicts(edits, changes));
    return new PartComparison(
        taken.map(TakenPart::revision).orElse(null), changes, conflicts.orElse(null));
  }

  private static Filing blank(int fiscalYear) {
    return new Filing(null, fiscalYear, null, null, null, null, null, null, null, null);
  }
}
