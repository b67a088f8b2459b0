package org.jiheng.budget.part;

import java.util.List;
import java.util.Optional;
import org.jiheng.budget.register.Registered;
import org.jiheng.filing.Filing;
import org.jiheng.filing.json.Change;
import org.jiheng.filing.json.FilingDiff;
import org.jiheng.filing.json.FilingParts;

/**
 * What a filing would change here, and which of it meets a fine-grained edit made since the newest
 * revision. Figures are in the filing's own unit.
 */
record Comparison(List<Change> changes, List<Change> conflicts) {

  static Comparison of(
      Optional<Registered> newest, CurrentPart current, Filing filing, int fiscalYear) {
    var now = current.part().map(part -> part.filing(fiscalYear));
    var changes = FilingDiff.between(now.orElse(null), FilingParts.budget(filing));
    if (newest.isEmpty() || now.isEmpty()) {
      return new Comparison(changes, List.of());
    }
    var edits = FilingDiff.between(newest.get().part(), now.get());
    return new Comparison(changes, FilingDiff.conflicts(edits, changes));
  }
}
