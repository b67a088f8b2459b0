package org.jiheng.report.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jiheng.contracts.Actor;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.filing.YearPeriod;
import org.jiheng.rules.monitoring.Light;
import org.jiheng.rules.monitoring.overview.WatchedDepartment;
import org.jiheng.sql.Database;
import org.jiheng.sql.Row;

/** What departments hand in for the periods of a year; in the caller's transaction. */
@ApplicationScoped
class Monitorings {

  private static final String NEWEST =
      """
      select distinct on (period) * from monitoring
      where fiscal_year = :fiscalYear and department = :department
      order by period, revision desc
      """;

  private static final String LIST =
      """
      select judged from (
        select distinct on (department) department, light, gap, judged from monitoring
        where fiscal_year = :fiscalYear and period = :period and department > :after
          and (:departments::text[] is null or department = any(:departments))
        order by department, revision desc) as newest
      where (:light::text is null or light = :light) and (:gap::numeric is null or gap > :gap)
      order by department limit :limit
      """;

  private final Database database;

  Monitorings(Database database) {
    this.database = database;
  }

  /** The newest of every period of a department's year. */
  List<KeptMonitoring> newest(DepartmentYear id) {
    return database
        .sql(NEWEST)
        .bind("fiscalYear", id.fiscalYear())
        .bind("department", id.department())
        .list(row -> kept(id, row));
  }

  Optional<KeptMonitoring> newest(DepartmentYear id, YearPeriod period) {
    return newest(id).stream().filter(kept -> kept.period().equals(period)).findFirst();
  }

  void add(KeptMonitoring kept, WatchedDepartment judged) {
    database
        .sql(
            """
            insert into monitoring values (:fiscalYear, :department, :period, :revision, :months, :body, :lateDays,
              :actor, :role, :takenAt, :light, :gap, :judged)
            """)
        .bind("fiscalYear", kept.id().fiscalYear())
        .bind("department", kept.id().department())
        .bind("period", kept.period().text())
        .bind("revision", kept.revision())
        .bind("months", kept.period().months())
        .bind("body", kept.body())
        .bind("lateDays", kept.lateDays())
        .bind("actor", kept.actor().subject())
        .bind("role", kept.actor().role())
        .bind("takenAt", kept.takenAt())
        .bind("light", judged.light())
        .bind("gap", widest(judged))
        .bind("judged", WatchedJson.text(judged))
        .update();
  }

  /**
   * How what was handed in stands now.
   *
   * @return whether it stood otherwise before
   */
  boolean judge(KeptMonitoring kept, WatchedDepartment judged) {
    return database
            .sql(
                """
                update monitoring set light = :light, gap = :gap, judged = :judged
                where fiscal_year = :fiscalYear and department = :department and period = :period
                  and revision = :revision and judged <> :judged
                """)
            .bind("fiscalYear", kept.id().fiscalYear())
            .bind("department", kept.id().department())
            .bind("period", kept.period().text())
            .bind("revision", kept.revision())
            .bind("light", judged.light())
            .bind("gap", widest(judged))
            .bind("judged", WatchedJson.text(judged))
            .update()
        > 0;
  }

  /** Which departments are asked for; null for any. */
  record Wanted(
      int fiscalYear,
      String period,
      List<String> departments,
      Light light,
      BigDecimal gapOver,
      String after) {}

  List<WatchedDepartment> list(Wanted wanted, int limit) {
    return database
        .sql(LIST)
        .bind("fiscalYear", wanted.fiscalYear())
        .bind("period", wanted.period())
        .texts("departments", wanted.departments())
        .bind("light", wanted.light() == null ? null : wanted.light().name())
        .bind("gap", wanted.gapOver())
        .bind("after", wanted.after())
        .bind("limit", limit)
        .list(row -> WatchedJson.read(row.text("judged")));
  }

  /** The period before of which anything was handed in; empty where there is none. */
  Optional<String> former(YearPeriod period) {
    return database
        .sql(
            """
            select period from monitoring where fiscal_year = :fiscalYear and months < :months
            order by months desc, period limit 1
            """)
        .bind("fiscalYear", period.fiscalYear())
        .bind("months", period.months())
        .first(row -> row.text("period"));
  }

  /** Departments of the year's roll that have handed nothing in. */
  int missing(YearPeriod period) {
    return database
        .sql(
            """
            select count(*)::integer as missing from roll_entry as entry
            where entry.fiscal_year = :fiscalYear and not exists (
              select from monitoring as made where made.fiscal_year = entry.fiscal_year
                and made.department = entry.department and made.period = :period)
            """)
        .bind("fiscalYear", period.fiscalYear())
        .bind("period", period.text())
        .first(row -> row.integer("missing"))
        .orElse(0);
  }

  long version() {
    return database
        .sql("select nextval('monitoring_version') as number")
        .first(row -> row.bigint("number"))
        .orElseThrow();
  }

  private static BigDecimal widest(WatchedDepartment judged) {
    return judged.forms().stream()
        .map(WatchedDepartment.FormLine::gap)
        .filter(gap -> gap != null)
        .map(BigDecimal::abs)
        .reduce(BigDecimal.ZERO, BigDecimal::max);
  }

  private static KeptMonitoring kept(DepartmentYear id, Row row) throws SQLException {
    return new KeptMonitoring(
        id,
        YearPeriod.of(id.fiscalYear(), row.text("period")).orElseThrow(),
        row.integer("revision"),
        row.text("body"),
        row.integer("late_days"),
        new Actor(row.text("actor"), row.text("actor_role")),
        row.instant("taken_at"));
  }
}
