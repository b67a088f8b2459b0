package org.jiheng.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import org.jiheng.contracts.Change;
import org.jiheng.contracts.EventType;
import org.jiheng.http.BusinessDates;
import org.jiheng.http.CurrentActor;
import org.jiheng.outbox.Envelopes;
import org.jiheng.outbox.OutboxEvent;

/** Puts a change into its envelope: who made it, for which business date, with which filing. */
@ApplicationScoped
public class ChangeEvents {
  private final Envelopes envelopes;
  private final CurrentActor actor;
  private final BusinessDates dates;

  ChangeEvents(Envelopes envelopes, CurrentActor actor, BusinessDates dates) {
    this.envelopes = envelopes;
    this.actor = actor;
    this.dates = dates;
  }

  /**
   * @param filingRevision null for a fine-grained change
   */
  public OutboxEvent of(EventType type, String subject, Change data, Integer filingRevision) {
    var envelope =
        envelopes.of(
            type,
            subject,
            data.department(),
            data.fiscalYear(),
            filingRevision,
            actor.actor(),
            dates.today());
    return new OutboxEvent(envelope, data);
  }
}
