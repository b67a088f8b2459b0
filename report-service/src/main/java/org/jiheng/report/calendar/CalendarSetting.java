package org.jiheng.report.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jiheng.audit.Deed;
import org.jiheng.audit.Deeds;
import org.jiheng.contracts.PlatformChange;
import org.jiheng.cycle.calendar.CalendarReading;
import org.jiheng.http.CurrentActor;
import org.jiheng.http.Preconditions;
import org.jiheng.http.ProblemException;
import org.jiheng.outbox.Outbox;

/** Sets the days of a year; with its first calendar the year has a cycle. */
@ApplicationScoped
class CalendarSetting {

  private final YearCalendars calendars;
  private final CalendarEvents events;
  private final Outbox outbox;
  private final CurrentActor actor;
  private final Deeds deeds;
  private final Clock clock;

  CalendarSetting(
      YearCalendars calendars,
      CalendarEvents events,
      Outbox outbox,
      CurrentActor actor,
      Deeds deeds,
      Clock clock) {
    this.calendars = calendars;
    this.events = events;
    this.outbox = outbox;
    this.actor = actor;
    this.deeds = deeds;
    this.clock = clock;
  }

  /**
   * What a PUT came to.
   *
   * @param created whether nothing was there before
   */
  record Put<V>(V view, long version, boolean created) {}

  @Transactional
  CalendarView get(int fiscalYear) {
    return calendars
        .of(fiscalYear)
        .map(kept -> CalendarView.of(fiscalYear, kept))
        .orElseThrow(() -> missing(fiscalYear));
  }

  /** The same again changes nothing. */
  @Transactional
  Put<CalendarView> put(int fiscalYear, CalendarBody body, String ifMatch) {
    outbox.lock(PlatformChange.KEY);
    var current = calendars.of(fiscalYear);
    Preconditions.put(current.map(YearCalendars.Kept::version), ifMatch);
    var faults = CalendarReading.of(body.stated()).faults();
    if (!faults.isEmpty()) {
      throw ProblemException.invalid(faults);
    }
    if (current.filter(kept -> CalendarView.same(kept.stated(), body.stated())).isPresent()) {
      return new Put<>(CalendarView.of(fiscalYear, current.get()), current.get().version(), false);
    }
    var who = actor.actor();
    var kept =
        new YearCalendars.Kept(
            body.stated(),
            who.subject(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            calendars.nextVersion());
    calendars.put(fiscalYear, kept);
    var view = CalendarView.of(fiscalYear, kept);
    outbox.append(List.of(events.changed(view, who)));
    deeds.done(who, Deed.of(Deed.Kind.CALENDAR_PUT, "calendars/" + fiscalYear, kept.version()));
    return new Put<>(view, kept.version(), current.isEmpty());
  }

  static ProblemException missing(int fiscalYear) {
    return ProblemException.notFound(fiscalYear + " 年度还没有工作日程。");
  }
}
