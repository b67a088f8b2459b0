package org.jiheng.part;

import jakarta.enterprise.context.ApplicationScoped;
import org.jiheng.filing.part.LockStanding;
import org.jiheng.filing.part.WindowOrder;
import org.jiheng.http.BusinessDates;
import org.jiheng.http.Problem;
import org.jiheng.http.ProblemException;
import org.jiheng.http.ProblemKind;
import org.jiheng.sql.Database;

/**
 * On which days filings may be changed, in the caller's transaction. The calendar is in
 * report-service, which tells here what it says; the day is this service's own, so that a window
 * opens and closes without being told.
 */
@ApplicationScoped
class YearWindows {

  private final Database database;
  private final BusinessDates dates;

  YearWindows(Database database, BusinessDates dates) {
    this.database = database;
    this.dates = dates;
  }

  /**
   * @throws ProblemException 409 on a day on which the department's filing is not open
   */
  void refuseClosed(String department, int fiscalYear) {
    database
        .sql(
            """
            select case when w.opens_on > cast(:today as date) then w.early else w.closed end as reason
            from (select * from year_window where fiscal_year = :fiscalYear
                and department in (:department, :everybody) and document = 'FILING' and period = ''
              order by department = :everybody limit 1) w
            where (w.opens_on > cast(:today as date) or w.lock_after < cast(:today as date))
              and not exists (select 1 from year_lock l where l.department = :department
                and l.fiscal_year = :fiscalYear and l.document = w.document and l.period = w.period
                and l.open_until >= cast(:today as date))
            """)
        .bind("department", department)
        .bind("everybody", WindowOrder.EVERYBODY)
        .bind("fiscalYear", fiscalYear)
        .bind("today", dates.today())
        .first(row -> Problem.of(ProblemKind.LOCKED, row.text("reason")))
        .ifPresent(
            closed -> {
              throw new ProblemException(closed);
            });
  }

  /** Keeps an order that is newer than the one that stands. */
  LockStanding keep(String department, int fiscalYear, WindowOrder order) {
    database
        .sql(
            """
            insert into year_window as w (fiscal_year, department, document, period, version,
              opens_on, lock_after, early, closed)
            values (:fiscalYear, :department, :document, :period, :version,
              cast(:opensOn as date), cast(:lockAfter as date), :early, :closed)
            on conflict (fiscal_year, department, document, period) do update set
              version = excluded.version, opens_on = excluded.opens_on,
              lock_after = excluded.lock_after, early = excluded.early, closed = excluded.closed
            where w.version < excluded.version
            """)
        .bind("fiscalYear", fiscalYear)
        .bind("department", department)
        .bind("document", order.document())
        .bind("period", order.period())
        .bind("version", order.version())
        .bind("opensOn", order.opensOn())
        .bind("lockAfter", order.lockAfter())
        .bind("early", order.early())
        .bind("closed", order.closed())
        .update();
    return new LockStanding(order.version());
  }
}
