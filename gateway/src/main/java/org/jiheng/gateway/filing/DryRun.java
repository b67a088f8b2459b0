package org.jiheng.gateway.filing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jiheng.filing.json.Change;

/**
 * What one service says it would do with a filing.
 *
 * @param takenRevision the newest filing revision that it has taken; null where there is none
 * @param filing the hash of the filing's content
 * @param conflicts fine-grained changes since that revision which the filing would undo
 * @param preview the evaluation as it would be; report-service only
 */
record DryRun(
    Integer takenRevision,
    String filing,
    List<Change> changes,
    List<Change> conflicts,
    JsonNode preview) {

  DryRun {
    changes = changes == null ? List.of() : List.copyOf(changes);
    conflicts = conflicts == null ? List.of() : List.copyOf(conflicts);
  }

  boolean hasTaken(Integer revision) {
    return takenRevision != null && takenRevision.equals(revision);
  }
}
