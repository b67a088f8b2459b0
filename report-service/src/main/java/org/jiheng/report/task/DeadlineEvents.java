package org.jiheng.report.task;

import jakarta.enterprise.context.ApplicationScoped;
import org.jiheng.contracts.Actor;
import org.jiheng.contracts.DeadlinePassed;
import org.jiheng.contracts.EventType;
import org.jiheng.contracts.ReminderSent;
import org.jiheng.http.BusinessDates;
import org.jiheng.outbox.Envelopes;
import org.jiheng.outbox.OutboxEvent;

/** Deadlines that pass and reminders of them as the events that tell of it. */
@ApplicationScoped
class DeadlineEvents {

  /** Time itself does it. */
  private static final Actor PLATFORM = new Actor("jiheng", "platform");

  private final Envelopes envelopes;
  private final BusinessDates dates;

  DeadlineEvents(Envelopes envelopes, BusinessDates dates) {
    this.envelopes = envelopes;
    this.dates = dates;
  }

  OutboxEvent reminded(PassedDeadlines.Passed outstanding, String note, Actor who, long version) {
    var id = outstanding.id();
    var path = id.department() + "/" + id.fiscalYear();
    var envelope =
        envelopes.of(
            EventType.REMINDER_SENT,
            path + "/deadlines/FILING",
            id.department(),
            id.fiscalYear(),
            null,
            who,
            dates.today());
    return new OutboxEvent(
        envelope,
        new ReminderSent(
            id.department(),
            id.fiscalYear(),
            version,
            "FILING",
            outstanding.state(),
            outstanding.dueOn().toString(),
            note,
            "/api/v1/filings/" + path + "/moves"));
  }

  OutboxEvent of(PassedDeadlines.Passed passed, long version) {
    var id = passed.id();
    var path = id.department() + "/" + id.fiscalYear();
    var envelope =
        envelopes.of(
            EventType.DEADLINE_PASSED,
            path + "/deadlines/FILING",
            id.department(),
            id.fiscalYear(),
            null,
            PLATFORM,
            dates.today());
    return new OutboxEvent(
        envelope,
        new DeadlinePassed(
            id.department(),
            id.fiscalYear(),
            version,
            "FILING",
            null,
            passed.state(),
            passed.dueOn().toString(),
            "/api/v1/filings/" + path + "/moves"));
  }
}
