package org.jiheng.budget.execution;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiheng.budget.change.ChangeVersions;
import org.jiheng.budget.execution.PeriodExecution.MoneyToDate;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.sql.Columns;
import org.jiheng.sql.Database;
import org.jiheng.sql.Row;

/** Money to the end of periods, as it stands; in the caller's transaction. */
@ApplicationScoped
class ExecutionsToDate {

  /** A row that states nothing else than what stands is left as it is. */
  private static final String SETTLE =
      """
      update execution_item as item
      set state = case when exists (
          select from execution_to_date as stood
          where stood.department = item.department and stood.fiscal_year = :fiscalYear
            and stood.period = :period and stood.sheet = 'form:' || item.form
            and stood.source = item.source and stood.origin = :origin
            and (stood.annual, stood.executed, stood.forecast)
              is not distinct from (item.annual, item.executed, item.forecast))
        then 'UNCHANGED' else 'TAKEN' end
      where job = :job and state = 'WAITING' and department = any(:department)
      returning department, state
      """;

  private static final String TAKE =
      """
      insert into execution_to_date as stands
        (department, fiscal_year, sheet, source, period, origin, annual, executed, forecast, version, actor_subject, taken_at)
      select item.department, :fiscalYear, 'form:' || item.form, item.source, :period, :origin,
        item.annual, item.executed, item.forecast, told.version, :actor, :now
      from execution_item as item join <told> on told.department = item.department
      where item.job = :job and item.state = 'TAKEN'
      on conflict (department, fiscal_year, period, sheet, source, origin) do update
      set annual = excluded.annual, executed = excluded.executed, forecast = excluded.forecast,
        version = excluded.version, actor_subject = excluded.actor_subject, taken_at = excluded.taken_at
      """;

  private final Database database;
  private final ChangeVersions versions;

  ExecutionsToDate(Database database, ChangeVersions versions) {
    this.database = database;
    this.versions = versions;
  }

  /** What stands of a department's period, with the version at which it changed last. */
  record Told(String department, long version) {}

  private record Settled(String department, boolean taken) {}

  /**
   * Takes the rows of departments that are locked.
   *
   * @return those in which something changed
   */
  List<Told> take(ExecutionImport job, List<String> departments, Instant now) {
    var changed = settled(job, departments);
    if (changed.isEmpty()) {
      return List.of();
    }
    var drawn = versions.draw(changed.size());
    var told = changed.stream().map(each -> new Told(each, drawn.remove())).toList();
    database
        .sql(TAKE)
        .bind("job", job.id())
        .bind("fiscalYear", job.terms().fiscalYear())
        .bind("period", job.terms().period())
        .bind("origin", job.terms().origin())
        .bind("actor", job.requestedBy().subject())
        .bind("now", now)
        .rows(
            "told",
            new Columns<Told>()
                .text("department", Told::department)
                .bigint("version", Told::version),
            told)
        .update();
    return told;
  }

  private List<String> settled(ExecutionImport job, List<String> departments) {
    return database
        .sql(SETTLE)
        .bind("job", job.id())
        .bind("fiscalYear", job.terms().fiscalYear())
        .bind("period", job.terms().period())
        .bind("origin", job.terms().origin())
        .texts("department", departments)
        .list(row -> new Settled(row.text("department"), row.text("state").equals("TAKEN")))
        .stream()
        .filter(Settled::taken)
        .map(Settled::department)
        .distinct()
        .sorted()
        .toList();
  }

  private record Standing(String department, MoneyToDate row) {}

  /** All rows of a period, by department. */
  Map<String, List<MoneyToDate>> rows(
      Collection<String> departments, int fiscalYear, String period) {
    return database
        .sql(
            """
            select * from execution_to_date
            where department = any(:department) and fiscal_year = :fiscalYear and period = :period
            order by department, sheet, source, origin
            """)
        .texts("department", List.copyOf(departments))
        .bind("fiscalYear", fiscalYear)
        .bind("period", period)
        .list(ExecutionsToDate::standing)
        .stream()
        .collect(
            Collectors.groupingBy(
                Standing::department, Collectors.mapping(Standing::row, Collectors.toList())));
  }

  private record Changed(String period, long version) {}

  /** The periods of a department's year with all that stands of each. */
  List<PeriodExecution> all(DepartmentYear id) {
    return database
        .sql(
            """
            select period, max(version) as version from execution_to_date
            where department = :department and fiscal_year = :fiscalYear group by period order by period
            """)
        .bind("department", id.department())
        .bind("fiscalYear", id.fiscalYear())
        .list(row -> new Changed(row.text("period"), row.bigint("version")))
        .stream()
        .map(each -> period(id, each))
        .toList();
  }

  private PeriodExecution period(DepartmentYear id, Changed changed) {
    var department = id.department();
    var rows = rows(List.of(department), id.fiscalYear(), changed.period()).get(department);
    return new PeriodExecution(
        department, id.fiscalYear(), changed.period(), changed.version(), rows);
  }

  /** Puts what a log tells in the place of what stands of a department's year. */
  void replace(DepartmentYear id, Collection<PeriodExecution> told, String actor, Instant now) {
    database
        .sql(
            "delete from execution_to_date where department = :department and fiscal_year = :fiscalYear")
        .bind("department", id.department())
        .bind("fiscalYear", id.fiscalYear())
        .update();
    for (PeriodExecution period : told) {
      database
          .sql(
              """
              insert into execution_to_date
              select :department, :fiscalYear, 'form:' || told.form, told.source, :period, told.origin,
                told.annual, told.executed, told.forecast, :version, :actor, :now
              from <told>
              """)
          .bind("department", id.department())
          .bind("fiscalYear", id.fiscalYear())
          .bind("period", period.period())
          .bind("version", period.version())
          .bind("actor", actor)
          .bind("now", now)
          .rows(
              "told",
              new Columns<MoneyToDate>()
                  .text("form", MoneyToDate::form)
                  .text("source", MoneyToDate::source)
                  .text("origin", row -> row.origin().name())
                  .numeric("annual", MoneyToDate::annual)
                  .numeric("executed", MoneyToDate::executed)
                  .numeric("forecast", MoneyToDate::forecast),
              period.rows())
          .update();
    }
  }

  private static Standing standing(Row row) throws SQLException {
    return new Standing(
        row.text("department"),
        new MoneyToDate(
            row.text("sheet").substring("form:".length()),
            row.text("source"),
            row.one(ExecutionOrigin.class, "origin"),
            row.numeric("annual"),
            row.numeric("executed"),
            row.numeric("forecast")));
  }
}
