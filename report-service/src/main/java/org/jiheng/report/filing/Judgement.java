package org.jiheng.report.filing;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jiheng.filing.json.FilingDifference;
import org.jiheng.filing.part.PartComparison;

/**
 * What everybody says of a filing that nobody refuses.
 *
 * @param own what would change of report-service's own part
 */
record Judgement(PartComparison budget, PartComparison indicator, List<FilingDifference> own) {

  /** In the order in which they stand in a preview. */
  List<FilingDifference> changes() {
    return Stream.of(budget.changes(), indicator.changes(), own).flatMap(List::stream).toList();
  }

  List<FilingDifference> conflicts() {
    return Stream.of(budget.conflicts(), indicator.conflicts()).flatMap(List::stream).toList();
  }

  /** Whether both owners compared with this revision; null stands for none. */
  boolean isOver(Integer revision) {
    return Objects.equals(budget.takenRevision(), revision)
        && Objects.equals(indicator.takenRevision(), revision);
  }
}
