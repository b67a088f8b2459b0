package org.jiheng.budget.chart;

import jakarta.enterprise.context.ApplicationScoped;
import org.jiheng.budget.change.Cause;
import org.jiheng.budget.change.ChangeEvents;
import org.jiheng.contracts.EventType;
import org.jiheng.contracts.StatementLineChanged;
import org.jiheng.outbox.OutboxEvent;

/** Tells the world of a bureau's own line. */
@ApplicationScoped
class StatementLineEvents {

  private final ChangeEvents events;

  StatementLineEvents(ChangeEvents events) {
    this.events = events;
  }

  OutboxEvent changed(StatementLine stored, Cause cause) {
    var line = stored.line();
    return events.of(
        EventType.STATEMENT_LINE_CHANGED,
        "statement-lines/" + line.code(),
        new StatementLineChanged(
            stored.version(),
            line.code(),
            line.name(),
            line.parent(),
            line.breakdown(),
            line.complete()),
        cause);
  }
}
