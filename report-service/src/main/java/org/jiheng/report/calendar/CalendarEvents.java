package org.jiheng.report.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import org.jiheng.contracts.Actor;
import org.jiheng.contracts.CalendarChanged;
import org.jiheng.contracts.EventType;
import org.jiheng.contracts.PlatformChange;
import org.jiheng.cycle.calendar.StatedCalendar.StatedStage;
import org.jiheng.http.BusinessDates;
import org.jiheng.outbox.Envelopes;
import org.jiheng.outbox.OutboxEvent;

/** A calendar as the event that tells of it. */
@ApplicationScoped
class CalendarEvents {

  private final Envelopes envelopes;
  private final BusinessDates dates;

  CalendarEvents(Envelopes envelopes, BusinessDates dates) {
    this.envelopes = envelopes;
    this.dates = dates;
  }

  OutboxEvent changed(CalendarView calendar, Actor actor) {
    var envelope =
        envelopes.of(
            EventType.CALENDAR_CHANGED,
            "calendars/" + calendar.fiscalYear(),
            PlatformChange.KEY,
            calendar.fiscalYear(),
            null,
            actor,
            dates.today());
    return new OutboxEvent(
        envelope,
        new CalendarChanged(
            calendar.fiscalYear(),
            calendar.version(),
            calendar.stages().stream().map(stage -> told(stage.stated())).toList(),
            calendar.nonWorkingDays(),
            calendar.workingWeekends()));
  }

  private static CalendarChanged.Stage told(StatedStage stage) {
    return new CalendarChanged.Stage(
        stage.document(),
        stage.period(),
        stage.opensOn(),
        stage.dueOn(),
        stage.lockAfter(),
        stage.reviewDays(),
        stage.returnDays());
  }
}
