package org.jiheng.report.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jiheng.audit.Deed;
import org.jiheng.audit.Deeds;
import org.jiheng.http.BusinessDates;
import org.jiheng.http.CurrentActor;
import org.jiheng.http.ProblemException;
import org.jiheng.outbox.Outbox;

/** Reminds departments of what they have not handed in: an event each, and no mail. */
@ApplicationScoped
class Reminding {

  private final PassedDeadlines deadlines;
  private final DeadlineEvents events;
  private final Outbox outbox;
  private final CurrentActor actor;
  private final Deeds deeds;
  private final BusinessDates dates;

  Reminding(
      PassedDeadlines deadlines,
      DeadlineEvents events,
      Outbox outbox,
      CurrentActor actor,
      Deeds deeds,
      BusinessDates dates) {
    this.deadlines = deadlines;
    this.events = events;
    this.outbox = outbox;
    this.actor = actor;
    this.deeds = deeds;
    this.dates = dates;
  }

  @Transactional
  ReminderView remind(ReminderBody body) {
    var faults = body.faults();
    if (!faults.isEmpty()) {
      throw ProblemException.invalid(faults);
    }
    var before = Boolean.TRUE.equals(body.overdue()) ? dates.today() : null;
    var outstanding = deadlines.outstanding(body.fiscalYear(), body.departments(), before);
    var codes = outstanding.stream().map(each -> each.id().department()).toList();
    var who = actor.actor();
    outbox.lock(codes);
    outbox.append(
        outstanding.stream()
            .map(each -> events.reminded(each, body.note(), who, deadlines.nextVersion()))
            .toList());
    deeds.done(
        who,
        outstanding.stream().map(each -> Deed.of(Deed.Kind.REMINDER_SENT, each.id(), 0)).toList());
    return new ReminderView(body.fiscalYear(), List.copyOf(codes));
  }
}
