package org.jiheng.report.calendar;

import java.time.Instant;
import java.util.List;
import org.jiheng.cycle.calendar.StatedCalendar;

/** A year's calendar as it stands. */
record CalendarView(
    int fiscalYear,
    List<CalendarStage> stages,
    List<String> nonWorkingDays,
    List<String> workingWeekends,
    String changedBy,
    Instant changedAt,
    long version) {

  static CalendarView of(int fiscalYear, YearCalendars.Kept kept) {
    var stated = kept.stated();
    return new CalendarView(
        fiscalYear,
        stated.stages().stream().map(CalendarStage::of).toList(),
        days(stated.nonWorkingDays()),
        days(stated.workingWeekends()),
        kept.changedBy(),
        kept.changedAt(),
        kept.version());
  }

  private static List<String> days(List<String> stated) {
    return stated == null ? List.of() : stated;
  }

  /** Whether the same is stated. */
  static boolean same(StatedCalendar one, StatedCalendar other) {
    return one.stages().equals(other.stages())
        && days(one.nonWorkingDays()).equals(days(other.nonWorkingDays()))
        && days(one.workingWeekends()).equals(days(other.workingWeekends()));
  }
}
