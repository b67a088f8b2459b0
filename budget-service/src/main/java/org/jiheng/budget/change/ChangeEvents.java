package org.jiheng.budget.change;

import jakarta.enterprise.context.ApplicationScoped;
import org.jiheng.contracts.EventType;
import org.jiheng.contracts.PlatformChange;
import org.jiheng.outbox.Envelopes;
import org.jiheng.outbox.OutboxEvent;

/** Puts a change of what belongs to no department into its envelope. */
@ApplicationScoped
public class PlatformEvents {

  private final Envelopes envelopes;
  private final Origins origins;

  PlatformEvents(Envelopes envelopes, Origins origins) {
    this.envelopes = envelopes;
    this.origins = origins;
  }

  public OutboxEvent of(EventType type, String subject, PlatformChange data) {
    var origin = origins.ofEdit();
    var envelope =
        envelopes.of(
            type,
            subject,
            data.department(),
            data.fiscalYear(),
            origin.filingRevision(),
            origin.actor(),
            origin.businessDate());
    return new OutboxEvent(envelope, data);
  }
}
