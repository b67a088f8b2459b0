package org.jiheng.budget.change;

import jakarta.enterprise.context.ApplicationScoped;
import org.jiheng.contracts.Change;
import org.jiheng.contracts.EventType;
import org.jiheng.outbox.Envelopes;
import org.jiheng.outbox.OutboxEvent;

/** Puts a change into its envelope: who made it, for which business date, with which filing. */
@ApplicationScoped
public class ChangeEvents {

  private final Envelopes envelopes;

  ChangeEvents(Envelopes envelopes) {
    this.envelopes = envelopes;
  }

  public OutboxEvent of(EventType type, String subject, Change data, Cause cause) {
    var envelope =
        envelopes.of(
            type,
            subject,
            data.department(),
            data.fiscalYear(),
            cause.filingRevision(),
            cause.actor(),
            cause.businessDate());
    return new OutboxEvent(envelope, data);
  }
}
