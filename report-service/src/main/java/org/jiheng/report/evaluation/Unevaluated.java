package org.jiheng.report.evaluation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jboss.logging.Logger;
import org.jiheng.contracts.Actor;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.sql.Columns;
import org.jiheng.sql.Database;
import org.jiheng.sql.Row;
import org.jiheng.sql.Sql;

/**
 * Department-years that could not be evaluated, each until it is; in the caller's transaction. The
 * time to the next try grows from ten seconds to an hour.
 */
@ApplicationScoped
public class Unevaluated {

  private static final Logger LOG = Logger.getLogger(Unevaluated.class);

  private static final String MARK =
      """
      insert into unevaluated as u (fiscal_year, department, trigger, actor, actor_role, reason, failure,
        since, retry_at)
      select f.fiscal_year, f.department, f.trigger, f.actor, f.actor_role, f.reason, f.failure, f.at,
        f.at + interval '10 seconds'
      from <f>
      on conflict (fiscal_year, department) do update set
        trigger = excluded.trigger, actor = excluded.actor, actor_role = excluded.actor_role, reason = excluded.reason,
        failure = excluded.failure, attempts = u.attempts + 1,
        retry_at = excluded.since
          + least(interval '10 seconds' * 3 ^ least(u.attempts, 9), interval '1 hour')
      """;

  private static final String CLEAR =
      """
      delete from unevaluated u using <e>
      where u.fiscal_year = e.fiscal_year and u.department = e.department
      """;

  private final Database database;
  private final Clock clock;

  Unevaluated(Database database, MeterRegistry meters, Clock clock) {
    this.database = database;
    this.clock = clock;
    Gauge.builder("jiheng.evaluation.failed", this, each -> each.count())
        .description("departments' years that could not be evaluated")
        .register(meters);
  }

  /** One on the wire. */
  public record UnevaluatedYear(
      String department, int fiscalYear, String failure, Instant since, int attempts) {}

  /** Marks what could not be evaluated, and takes the mark from what was. */
  void settle(Collection<Evaluating.Tried> tried) {
    var failed = tried.stream().filter(each -> each.failure() != null).toList();
    failed.forEach(
        each -> LOG.errorf("%s not evaluated: %s", each.id(), each.failure().getMessage()));
    var now = clock.instant();
    database
        .sql(MARK)
        .rows(
            "f",
            ids()
                .text("trigger", each -> each.trigger().cause().name())
                .text("actor", each -> each.trigger().actor().subject())
                .text("actor_role", each -> each.trigger().actor().role())
                .text("reason", each -> each.trigger().reason())
                .text("failure", each -> each.failure().getMessage().replace('\0', ' '))
                .instant("at", each -> now),
            failed)
        .update();
    var evaluated = tried.stream().filter(each -> each.failure() == null).toList();
    database.sql(CLEAR).rows("e", ids(), evaluated).update();
  }

  private static Columns<Evaluating.Tried> ids() {
    return new Columns<Evaluating.Tried>()
        .integer("fiscal_year", each -> each.id().fiscalYear())
        .text("department", each -> each.id().department());
  }

  /** The longest ones first. */
  public List<UnevaluatedYear> list(int limit) {
    return database
        .sql("select * from unevaluated order by since limit :limit")
        .bind("limit", limit)
        .list(
            row ->
                new UnevaluatedYear(
                    row.text("department"),
                    row.integer("fiscal_year"),
                    row.text("failure"),
                    row.instant("since"),
                    row.integer("attempts")));
  }

  /** What is to be tried again, with the trigger of the last try. */
  List<Trigger> due(int limit) {
    return database
        .sql("select * from unevaluated where retry_at <= :now order by retry_at limit :limit")
        .bind("now", clock.instant())
        .bind("limit", limit)
        .list(Unevaluated::trigger);
  }

  /** Whether it still is to be tried, which nobody else does for a while then. */
  boolean take(DepartmentYear id) {
    return of(
                id,
                """
                update unevaluated
                set retry_at = cast(:now as timestamptz) + interval '1 minute'
                where fiscal_year = :fiscalYear and department = :department and retry_at <= :now
                """)
            .bind("now", clock.instant())
            .update()
        > 0;
  }

  /** There is nothing to evaluate any more. */
  void forget(DepartmentYear id) {
    of(id, "delete from unevaluated where fiscal_year = :fiscalYear and department = :department")
        .update();
  }

  private Sql of(DepartmentYear id, String sql) {
    return database
        .sql(sql)
        .bind("fiscalYear", id.fiscalYear())
        .bind("department", id.department());
  }

  private long count() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                database
                    .sql("select count(*) from unevaluated")
                    .first(row -> row.bigint("count"))
                    .orElseThrow());
  }

  private static Trigger trigger(Row row) throws SQLException {
    return new Trigger(
            new DepartmentYear(row.text("department"), row.integer("fiscal_year")),
            row.one(Trigger.Cause.class, "trigger"),
            new Actor(row.text("actor"), row.text("actor_role")))
        .because(row.text("reason"));
  }
}
