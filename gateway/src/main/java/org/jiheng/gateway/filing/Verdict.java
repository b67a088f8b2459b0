package org.jiheng.gateway.filing;

import java.util.List;
import java.util.stream.Stream;
import org.jiheng.filing.json.Change;

/** What the three services together say about a filing that none of them refuses. */
record Verdict(DryRun budget, DryRun indicator, DryRun report) {

  /** The register's current revision; null where the department has filed nothing for the year. */
  Integer revision() {
    return budget.takenRevision();
  }

  String hash() {
    return budget.filing();
  }

  /** Everybody has taken the current revision and the filing states what is there already. */
  boolean isSettled() {
    return revision() != null
        && changes().isEmpty()
        && indicator.hasTaken(revision())
        && report.hasTaken(revision());
  }

  /**
   * The filing differs from what indicator- or report-service made of the register's current
   * revision. A service that has not taken that revision yet is only late, and no reason for
   * another one.
   */
  boolean othersChange() {
    return Stream.of(indicator, report)
        .anyMatch(part -> part.hasTaken(revision()) && !part.changes().isEmpty());
  }

  /**
   * The register may know this content as its newest revision: then the request is the repetition
   * of one that broke off half-way, and needs no If-Match. Only the register can tell.
   */
  boolean mayRepeat() {
    return revision() != null && budget.changes().isEmpty() && !othersChange();
  }

  List<Change> changes() {
    return parts().flatMap(part -> part.changes().stream()).toList();
  }

  List<Change> conflicts() {
    return parts().flatMap(part -> part.conflicts().stream()).toList();
  }

  private Stream<DryRun> parts() {
    return Stream.of(budget, indicator, report);
  }
}
