package org.jiheng.budget.register;

import jakarta.enterprise.context.ApplicationScoped;
import org.jiheng.budget.change.ChangeEvents;
import org.jiheng.budget.change.Origin;
import org.jiheng.contracts.EventType;
import org.jiheng.contracts.FilingTaken;
import org.jiheng.outbox.OutboxEvent;

/** The event that ends this service's part of a filing. */
@ApplicationScoped
public class RegisterEvents {

  private final ChangeEvents events;

  RegisterEvents(ChangeEvents events) {
    this.events = events;
  }

  /**
   * @param before how many events of the part stand before this one
   */
  public OutboxEvent taken(
      String department, int fiscalYear, long version, String hash, int before, Origin origin) {
    return events.of(
        EventType.BUDGET_FILING_TAKEN,
        department + "/" + fiscalYear + "/filing",
        new FilingTaken(department, fiscalYear, version, origin.filingRevision(), hash, before),
        origin);
  }
}
