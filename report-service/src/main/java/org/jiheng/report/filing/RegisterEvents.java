package org.jiheng.report.filing;

import jakarta.enterprise.context.ApplicationScoped;
import org.jiheng.contracts.EventType;
import org.jiheng.contracts.FilingRegistered;
import org.jiheng.outbox.Envelopes;
import org.jiheng.outbox.OutboxEvent;

/** A revision of the register as the event that tells of it. */
@ApplicationScoped
class RegisterEvents {

  private final Envelopes envelopes;

  RegisterEvents(Envelopes envelopes) {
    this.envelopes = envelopes;
  }

  OutboxEvent of(RegisteredRevision revision, long version) {
    var department = revision.id().department();
    var year = revision.id().fiscalYear();
    var envelope =
        envelopes.of(
            EventType.FILING_REGISTERED,
            department + "/" + year + "/filing",
            department,
            year,
            revision.revision(),
            revision.actor(),
            revision.businessDate());
    return new OutboxEvent(
        envelope,
        new FilingRegistered(
            department,
            year,
            version,
            revision.revision(),
            revision.filing(),
            FilingRegistered.State.valueOf(revision.state().name()),
            revision.reason()));
  }
}
