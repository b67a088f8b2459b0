package org.jiheng.report.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiheng.cycle.calendar.CalendarReading;
import org.jiheng.cycle.calendar.Extension;
import org.jiheng.cycle.calendar.StageKind;
import org.jiheng.cycle.calendar.WindowSentences;
import org.jiheng.cycle.calendar.YearStage;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.filing.part.WindowOrder;
import org.jiheng.sql.Database;

/** The days of filings that the owners of content do not know yet, in the caller's transaction. */
@ApplicationScoped
class UntoldWindows {

  private static final String FILING = StageKind.FILING.name();

  private final Database database;
  private final YearCalendars calendars;
  private final Extensions extensions;

  UntoldWindows(Database database, YearCalendars calendars, Extensions extensions) {
    this.database = database;
    this.calendars = calendars;
    this.extensions = extensions;
  }

  /**
   * What is told of one calendar: first what holds for all, then what holds for departments with
   * days of their own.
   *
   * @param newest the newest version that was read
   */
  record Untold(long newest, List<Told> orders) {}

  /** An order and for whom it is. */
  record Told(DepartmentYear id, WindowOrder order) {}

  List<Integer> years() {
    return database
        .sql(
            """
            select fiscal_year from year_calendar where not told
            union select fiscal_year from calendar_extension where not told order by fiscal_year
            """)
        .list(row -> row.integer("fiscal_year"));
  }

  /** Empty where the year's calendar says nothing of filings. */
  Optional<Untold> of(int fiscalYear) {
    return calendars.of(fiscalYear).map(kept -> untold(fiscalYear, kept));
  }

  void told(int fiscalYear, Untold told) {
    for (var table : List.of("year_calendar", "calendar_extension")) {
      database
          .sql("update " + table + " set told = true where not told and version <= :newest")
          .add(" and fiscal_year = :fiscalYear", "fiscalYear", fiscalYear)
          .bind("newest", told.newest())
          .update();
    }
  }

  private Untold untold(int fiscalYear, YearCalendars.Kept kept) {
    var orders = new ArrayList<Told>();
    var others = extensions.of(fiscalYear);
    CalendarReading.of(kept.stated())
        .calendar()
        .stage(StageKind.FILING, null)
        .ifPresent(
            stage -> {
              var all = new DepartmentYear(WindowOrder.EVERYBODY, fiscalYear);
              orders.add(new Told(all, order(stage, kept.version())));
              others.stream()
                  .filter(each -> each.document() == StageKind.FILING)
                  .forEach(
                      each ->
                          orders.add(
                              new Told(
                                  each.id(),
                                  order(
                                      stage.extended(each.dueOn(), each.lockAfter()),
                                      Math.max(kept.version(), each.version())))));
            });
    var newest = others.stream().mapToLong(Extension::version).reduce(kept.version(), Math::max);
    return new Untold(newest, orders);
  }

  private static WindowOrder order(YearStage stage, long version) {
    return new WindowOrder(
        FILING,
        "",
        version,
        stage.opensOn() == null ? null : stage.opensOn().toString(),
        stage.lockAfter() == null ? null : stage.lockAfter().toString(),
        WindowSentences.early(stage),
        WindowSentences.closed(stage));
  }
}
