package org.jiheng.part;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.jiheng.filing.Filing;
import org.jiheng.filing.json.Fault;
import org.jiheng.filing.part.PartRevision;
import org.jiheng.outbox.OutboxEvent;

/** What an owner does with its part of a filing; always in the caller's transaction. */
public interface PartOwner {

  /** What only this owner can judge; the part may have other faults. */
  List<Fault> faults(JsonNode part);

  /** The part in the way in which {@link #standing} gives it. */
  Filing normal(Filing part);

  /** The part as it stands now; empty where nothing of it is known. */
  Optional<Filing> standing(String department, int fiscalYear);

  /**
   * Brings what stands to what the part says, under the department's lock.
   *
   * @param part null where the revision voids the filing
   * @return what changed, in a fixed order, the last of it {@code FilingTaken}
   */
  List<OutboxEvent> write(String department, int fiscalYear, PartRevision revision, Filing part);
}
