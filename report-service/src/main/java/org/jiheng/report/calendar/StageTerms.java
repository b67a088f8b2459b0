package org.jiheng.report.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jiheng.cycle.calendar.CalendarReading;
import org.jiheng.cycle.calendar.StageKind;
import org.jiheng.cycle.calendar.WorkingDays;
import org.jiheng.cycle.calendar.YearCalendar;
import org.jiheng.cycle.calendar.YearStage;
import org.jiheng.filing.DepartmentYear;

/**
 * What the calendars say for one department, its extensions counted in; in the caller's
 * transaction.
 */
@ApplicationScoped
public class StageTerms {

  private final YearCalendars calendars;
  private final Extensions extensions;

  StageTerms(YearCalendars calendars, Extensions extensions) {
    this.calendars = calendars;
    this.extensions = extensions;
  }

  /** A stage as it is for one department, and the days that are worked in its year. */
  public record Term(YearStage stage, WorkingDays workingDays) {}

  /** Empty for a year without a cycle. */
  public Optional<YearCalendar> calendar(int fiscalYear) {
    return calendars.of(fiscalYear).map(kept -> CalendarReading.of(kept.stated()).calendar());
  }

  /**
   * @param period null for what comes once a year
   * @return empty where the year has no calendar, or none for this document
   */
  public Optional<Term> of(DepartmentYear id, StageKind document, String period) {
    return calendar(id.fiscalYear())
        .flatMap(
            calendar ->
                calendar
                    .stage(document, period)
                    .map(stage -> extended(id, stage))
                    .map(stage -> new Term(stage, calendar.workingDays())));
  }

  private YearStage extended(DepartmentYear id, YearStage stage) {
    return extensions
        .of(id, stage.document(), stage.period())
        .map(extension -> stage.extended(extension.dueOn(), extension.lockAfter()))
        .orElse(stage);
  }
}
