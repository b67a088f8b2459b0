package org.jiheng.budget.roll;

import jakarta.enterprise.context.ApplicationScoped;
import org.jiheng.budget.change.Origin;
import org.jiheng.contracts.EventType;
import org.jiheng.contracts.RollEntryChanged;
import org.jiheng.outbox.Envelopes;
import org.jiheng.outbox.OutboxEvent;

/** Tells the world of a department's entry in the year's roll. */
@ApplicationScoped
class RollEvents {

  private final Envelopes envelopes;

  RollEvents(Envelopes envelopes) {
    this.envelopes = envelopes;
  }

  OutboxEvent changed(Roll.Change change, int fiscalYear, long version, Origin origin) {
    String department = change.entry().code();
    var envelope =
        envelopes.of(
            EventType.ROLL_ENTRY_CHANGED,
            department + "/" + fiscalYear + "/roll",
            department,
            fiscalYear,
            origin.filingRevision(),
            origin.actor(),
            origin.businessDate());
    return new OutboxEvent(
        envelope,
        new RollEntryChanged(
            department, fiscalYear, version, change.removed(), change.entry().name()));
  }
}
