package org.jiheng.report.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.sql.Columns;
import org.jiheng.sql.Database;
import org.jiheng.sql.Row;

/** What is outstanding, and which deadlines were told as passed, in the caller's transaction. */
@ApplicationScoped
class PassedDeadlines {

  private static final Columns<Passed> PASSED =
      new Columns<Passed>()
          .integer("fiscal_year", passed -> passed.id().fiscalYear())
          .text("department", passed -> passed.id().department())
          .text("due_on", passed -> passed.dueOn().toString());

  private final Database database;

  PassedDeadlines(Database database) {
    this.database = database;
  }

  /** What was due on a day that has passed, and stands in which state. */
  record Passed(DepartmentYear id, LocalDate dueOn, String state) {}

  /** The first ones that nobody has told yet. */
  List<Passed> untold(LocalDate today, int limit) {
    return database
        .sql(Tasks.STANDING)
        .add(
            """
            select * from standing s
            where state in ('NOT_STARTED', 'DRAFT', 'RETURNED') and due_on < cast(:today as date)
              and not exists (select 1 from deadline_passed p where p.fiscal_year = s.fiscal_year
                and p.department = s.department and p.document = 'FILING' and p.period = ''
                and p.due_on = s.due_on)
            order by department, fiscal_year limit :limit
            """)
        .bind("fiscalYear", null)
        .bind("today", today)
        .bind("limit", limit)
        .list(PassedDeadlines::passed);
  }

  /**
   * What of a year is not handed in.
   *
   * @param departments null for all
   * @param before those only that were due before this day; null for all
   */
  List<Passed> outstanding(int fiscalYear, Collection<String> departments, LocalDate before) {
    return database
        .sql(Tasks.STANDING)
        .add(
            """
            select * from standing where state in ('NOT_STARTED', 'DRAFT', 'RETURNED')
              and (cast(:departments as text[]) is null or department = any(:departments))
              and (cast(:before as date) is null or due_on < cast(:before as date))
            order by department
            """)
        .bind("fiscalYear", fiscalYear)
        .texts("departments", departments)
        .bind("before", before)
        .list(PassedDeadlines::passed);
  }

  /** Those that nobody else has told meanwhile. */
  List<DepartmentYear> tell(Collection<Passed> passed) {
    return database
        .sql(
            """
            insert into deadline_passed (fiscal_year, department, document, period, due_on)
            select p.fiscal_year, p.department, 'FILING', '', cast(p.due_on as date) from <p>
            on conflict do nothing returning fiscal_year, department
            """)
        .rows("p", PASSED, passed)
        .list(row -> new DepartmentYear(row.text("department"), row.integer("fiscal_year")));
  }

  long nextVersion() {
    return database
        .sql("select nextval('deadline_version') as number")
        .first(row -> row.bigint("number"))
        .orElseThrow();
  }

  private static Passed passed(Row row) throws SQLException {
    return new Passed(
        new DepartmentYear(row.text("department"), row.integer("fiscal_year")),
        LocalDate.parse(row.text("due_on")),
        row.text("state"));
  }
}
