package org.jiheng.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import org.jiheng.contracts.Actor;
import org.jiheng.contracts.Change;
import org.jiheng.contracts.EventType;
import org.jiheng.filing.part.PartRevision;
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
   * @param revision of the filing, made by who filed it; null for a fine-grained change, made by
   *     the caller
   */
  public OutboxEvent of(EventType type, String subject, Change data, PartRevision revision) {
    var envelope =
        envelopes.of(
            type,
            subject,
            data.department(),
            data.fiscalYear(),
            revision == null ? null : revision.revision(),
            revision == null ? actor.actor() : new Actor(revision.subject(), revision.role()),
            dates.today());
    return new OutboxEvent(envelope, data);
  }
}
