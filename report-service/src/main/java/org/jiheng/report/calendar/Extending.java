package org.jiheng.report.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jiheng.audit.Deed;
import org.jiheng.audit.Deeds;
import org.jiheng.cycle.calendar.CalendarReading;
import org.jiheng.cycle.calendar.Extension;
import org.jiheng.cycle.calendar.StageKind;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.filing.json.Fault;
import org.jiheng.http.CurrentActor;
import org.jiheng.http.Preconditions;
import org.jiheng.http.ProblemException;
import org.jiheng.outbox.Outbox;
import org.jiheng.report.calendar.CalendarSetting.Put;

/** Gives single departments other days than their year has. */
@ApplicationScoped
class Extending {

  private final Extensions extensions;
  private final YearCalendars calendars;
  private final StageTerms terms;
  private final Outbox outbox;
  private final CurrentActor actor;
  private final Deeds deeds;
  private final Clock clock;

  Extending(
      Extensions extensions,
      YearCalendars calendars,
      StageTerms terms,
      Outbox outbox,
      CurrentActor actor,
      Deeds deeds,
      Clock clock) {
    this.extensions = extensions;
    this.calendars = calendars;
    this.terms = terms;
    this.outbox = outbox;
    this.actor = actor;
    this.deeds = deeds;
    this.clock = clock;
  }

  @Transactional
  List<ExtensionView> all(int fiscalYear) {
    return extensions.of(fiscalYear).stream().map(ExtensionView::of).toList();
  }

  @Transactional
  ExtensionView get(DepartmentYear id, StageKind document, String period) {
    return extensions
        .of(id, document, period)
        .map(ExtensionView::of)
        .orElseThrow(() -> ProblemException.notFound("部门 " + id.department() + " 的这一环节没有延期。"));
  }

  /** The same again changes nothing. */
  @Transactional
  Put<ExtensionView> put(
      DepartmentYear id, StageKind document, String period, ExtensionBody body, String ifMatch) {
    outbox.lock(id.department());
    var stage =
        terms
            .calendar(id.fiscalYear())
            .orElseThrow(() -> CalendarSetting.missing(id.fiscalYear()))
            .stage(document, period)
            .orElseThrow(() -> ProblemException.notFound("工作日程中没有这个环节。"));
    var current = extensions.of(id, document, period);
    Preconditions.put(current.map(Extension::version), ifMatch);
    var faults = new ArrayList<Fault>();
    var due = CalendarReading.date("/dueOn", body.dueOn(), faults);
    var lock = CalendarReading.date("/lockAfter", body.lockAfter(), faults);
    judge(body, stage.opensOn(), due, lock, faults);
    if (!faults.isEmpty()) {
      throw ProblemException.invalid(faults);
    }
    var reason = body.reason().strip();
    if (current.filter(kept -> kept.grants(due, lock, reason)).isPresent()) {
      return new Put<>(ExtensionView.of(current.get()), current.get().version(), false);
    }
    var who = actor.actor();
    var extension =
        new Extension(
            id,
            document,
            period,
            due,
            lock,
            reason,
            who.subject(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            calendars.nextVersion());
    extensions.put(extension);
    deeds.done(who, Deed.of(Deed.Kind.CALENDAR_EXTENDED, id, extension.version()));
    return new Put<>(ExtensionView.of(extension), extension.version(), current.isEmpty());
  }

  private static void judge(
      ExtensionBody body, LocalDate opens, LocalDate due, LocalDate lock, List<Fault> faults) {
    if (body.dueOn() == null) {
      faults.add(new Fault("/dueOn", null, "延期须写明新的截止日期。"));
    }
    if (due != null && opens != null && due.isBefore(opens)) {
      faults.add(new Fault("/dueOn", body.dueOn(), "截止日期不能早于开放日期。"));
    }
    if (due != null && lock != null && lock.isBefore(due)) {
      faults.add(new Fault("/lockAfter", body.lockAfter(), "锁定日期不能早于截止日期。"));
    }
    if (body.reason() == null || body.reason().isBlank()) {
      faults.add(new Fault("/reason", null, "延期须写明原因。"));
    } else if (body.reason().length() > ExtensionBody.LONGEST_REASON) {
      faults.add(new Fault("/reason", null, "原因不能超过 " + ExtensionBody.LONGEST_REASON + " 个字符。"));
    }
  }
}
