package org.jiheng.budget.roll;

import jakarta.enterprise.context.ApplicationScoped;
import org.jiheng.budget.change.Cause;
import org.jiheng.budget.change.ChangeEvents;
import org.jiheng.contracts.EventType;
import org.jiheng.contracts.RollEntryChanged;
import org.jiheng.outbox.OutboxEvent;

/** Tells the world of a department's entry in the year's roll. */
@ApplicationScoped
class RollEvents {

  private final ChangeEvents events;

  RollEvents(ChangeEvents events) {
    this.events = events;
  }

  OutboxEvent changed(Roll.Change change, int fiscalYear, long version, Cause cause) {
    var department = change.entry().code();
    return events.of(
        EventType.ROLL_ENTRY_CHANGED,
        department + "/" + fiscalYear + "/roll",
        new RollEntryChanged(
            department, fiscalYear, version, change.removed(), change.entry().name()),
        cause);
  }
}
