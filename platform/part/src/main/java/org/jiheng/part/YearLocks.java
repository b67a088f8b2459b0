package org.jiheng.part;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jiheng.filing.part.LockOrder;
import org.jiheng.filing.part.LockStanding;
import org.jiheng.http.Problem;
import org.jiheng.http.ProblemException;
import org.jiheng.http.ProblemKind;
import org.jiheng.sql.Database;
import org.jiheng.sql.Sql;

/**
 * Which documents of which years are handed in, so that their content may not change; in the
 * caller's transaction and after the department's lock. The register is in report-service, which
 * locks here before it calls something handed in, and unlocks after it calls it open again.
 */
@ApplicationScoped
class YearLocks {

  private static final String OF_DOCUMENT =
      """
      where department = :department and fiscal_year = :fiscalYear
        and document = :document and period = :period
      """;

  private final Database database;

  YearLocks(Database database) {
    this.database = database;
  }

  /**
   * @throws ProblemException 409 where something of the year is locked
   */
  void refuseChange(String department, int fiscalYear) {
    database
        .sql(
            """
            select state, reason, by_subject, since::text as since from year_lock
            where department = :department and fiscal_year = :fiscalYear and frozen
            order by document, period limit 1 for share
            """)
        .bind("department", department)
        .bind("fiscalYear", fiscalYear)
        .first(
            row ->
                Problem.of(ProblemKind.LOCKED, row.text("reason"))
                    .with(
                        Map.of(
                            "state", row.text("state"),
                            "since", row.text("since"),
                            "by", row.text("by_subject"))))
        .ifPresent(
            locked -> {
              throw new ProblemException(locked);
            });
  }

  boolean isNewer(String department, int fiscalYear, LockOrder order) {
    return standing(department, fiscalYear, order) < order.stateRevision();
  }

  /** Keeps an order that is newer than the one that stands. */
  LockStanding keep(String department, int fiscalYear, LockOrder order) {
    of(
            department,
            fiscalYear,
            order,
            """
            insert into year_lock as l (department, fiscal_year, document, period, state_revision,
              frozen, state, reason, by_subject, since, open_until)
            values (:department, :fiscalYear, :document, :period, :stateRevision, :frozen, :state,
              :reason, :subject, cast(:since as timestamptz), cast(:openUntil as date))
            on conflict (department, fiscal_year, document, period) do update set
              state_revision = excluded.state_revision, frozen = excluded.frozen,
              state = excluded.state, reason = excluded.reason, by_subject = excluded.by_subject,
              since = excluded.since, open_until = excluded.open_until
            where l.state_revision < excluded.state_revision
            """)
        .bind("stateRevision", order.stateRevision())
        .bind("frozen", order.frozen())
        .bind("state", order.state())
        .bind("reason", order.reason())
        .bind("subject", order.subject())
        .bind("since", order.since())
        .bind("openUntil", order.openUntil())
        .update();
    return new LockStanding(standing(department, fiscalYear, order));
  }

  private long standing(String department, int fiscalYear, LockOrder order) {
    return of(department, fiscalYear, order, "select state_revision from year_lock " + OF_DOCUMENT)
        .first(row -> row.bigint("state_revision"))
        .orElse(0L);
  }

  private Sql of(String department, int fiscalYear, LockOrder order, String sql) {
    return database
        .sql(sql)
        .bind("department", department)
        .bind("fiscalYear", fiscalYear)
        .bind("document", order.document())
        .bind("period", order.period());
  }
}
