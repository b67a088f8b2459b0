package org.jiheng.budget.part;

import jakarta.enterprise.context.ApplicationScoped;
import org.jiheng.budget.change.ChangeEvents;
import org.jiheng.budget.change.Origin;
import org.jiheng.contracts.EventType;
import org.jiheng.contracts.FilingTaken;
import org.jiheng.filing.part.PartRevision;
import org.jiheng.outbox.OutboxEvent;

/** The event that ends this service's part of a filing. */
@ApplicationScoped
class PartEvents {

  private final ChangeEvents events;

  PartEvents(ChangeEvents events) {
    this.events = events;
  }

  /**
   * @param before how many events of the part stand before this one
   */
  OutboxEvent taken(
      String department,
      int fiscalYear,
      long version,
      PartRevision revision,
      int before,
      Origin origin) {
    return events.of(
        EventType.BUDGET_FILING_TAKEN,
        department + "/" + fiscalYear + "/filing",
        new FilingTaken(
            department, fiscalYear, version, revision.revision(), revision.filing(), before),
        origin);
  }
}
