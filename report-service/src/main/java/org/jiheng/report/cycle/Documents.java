package org.jiheng.report.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiheng.contracts.Actor;
import org.jiheng.cycle.CycleDocument;
import org.jiheng.cycle.DocumentState;
import org.jiheng.cycle.calendar.StageKind;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.sql.Database;
import org.jiheng.sql.Row;
import org.jiheng.sql.Sql;

/** Where every document stands, in the caller's transaction. */
@ApplicationScoped
class Documents {

  /** Longer than telling the owners may take. */
  private static final Duration LEASE = Duration.ofSeconds(20);

  private static final String KEY =
      """
      where fiscal_year = :fiscalYear and department = :department
        and document = :document and period = :period
      """;

  private final Database database;
  private final Clock clock;

  Documents(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Also of what nobody has moved yet. */
  CycleDocument of(DepartmentYear id, StageKind kind) {
    var untouched = CycleDocument.untouched(id, kind);
    return of(untouched, "select * from document_state " + KEY)
        .first(Documents::document)
        .orElse(untouched);
  }

  /** A step that it begins is leased to the caller. */
  void put(CycleDocument document) {
    var by = document.by();
    of(
            document,
            """
            insert into document_state (fiscal_year, department, document, period, state, revision,
              since, by_subject, by_role, former_state, submitted_by, due_on, late_days, returns,
              step, leased_until)
            values (:fiscalYear, :department, :document, :period, :state, :revision, :since,
              :subject, :role, :former, :submittedBy, cast(:dueOn as date),
              cast(:lateDays as integer), :returns, :step, cast(:leasedUntil as timestamptz))
            on conflict (fiscal_year, department, document, period) do update set
              state = excluded.state, revision = excluded.revision, since = excluded.since,
              by_subject = excluded.by_subject, by_role = excluded.by_role,
              former_state = excluded.former_state, submitted_by = excluded.submitted_by,
              due_on = excluded.due_on, late_days = excluded.late_days,
              returns = excluded.returns, step = excluded.step,
              leased_until = excluded.leased_until, attempts = 0, last_failure = null
            """)
        .bind("state", document.state())
        .bind("revision", document.revision())
        .bind("since", document.since() == null ? clock.instant() : document.since())
        .bind("subject", by == null ? "" : by.subject())
        .bind("role", by == null ? "" : by.role())
        .bind("former", document.former())
        .bind("submittedBy", document.submittedBy())
        .bind("dueOn", document.dueOn())
        .bind("lateDays", document.lateDays())
        .bind("returns", document.returns())
        .bind("step", document.step())
        .bind("leasedUntil", document.step() == null ? null : clock.instant().plus(LEASE))
        .update();
  }

  /** The owners know it. */
  void told(CycleDocument document) {
    ofRevision(
            document,
            "update document_state set step = null, leased_until = null, last_failure = null ")
        .update();
  }

  /** Gives a step back, to be taken up after a while that grows with every failure. */
  void postpone(CycleDocument document, String failure) {
    ofRevision(
            document,
            """
            update document_state set attempts = attempts + 1, last_failure = :failure,
              leased_until = cast(:now as timestamptz)
                + least(attempts + 1, 10) * interval '1 second'
            """)
        .bind("failure", failure)
        .bind("now", clock.instant())
        .update();
  }

  /** Of those that nobody works on, each for the caller alone from now on. */
  List<CycleDocument> abandoned(int atMost) {
    return database
        .sql(
            """
            update document_state d set leased_until = :until
            from (select fiscal_year, department, document, period from document_state
              where step is not null and leased_until <= :now
              order by leased_until limit :limit for update skip locked) found
            where d.fiscal_year = found.fiscal_year and d.department = found.department
              and d.document = found.document and d.period = found.period
            returning d.*
            """)
        .bind("until", clock.instant().plus(LEASE))
        .bind("now", clock.instant())
        .bind("limit", atMost)
        .list(Documents::document);
  }

  long countOpen() {
    return number("select count(*) as number from document_state where step is not null");
  }

  long nextVersion() {
    return number("select nextval('move_version') as number");
  }

  private long number(String sql) {
    return database.sql(sql).first(row -> row.bigint("number")).orElseThrow();
  }

  private Sql ofRevision(CycleDocument document, String sql) {
    return of(document, sql + KEY + " and revision = :revision and step is not null")
        .bind("revision", document.revision());
  }

  private Sql of(CycleDocument document, String sql) {
    return database
        .sql(sql)
        .bind("fiscalYear", document.id().fiscalYear())
        .bind("department", document.id().department())
        .bind("document", document.kind())
        .bind("period", document.period());
  }

  private static CycleDocument document(Row row) throws SQLException {
    var subject = row.text("by_subject");
    return new CycleDocument(
        new DepartmentYear(row.text("department"), row.integer("fiscal_year")),
        row.one(StageKind.class, "document"),
        row.text("period"),
        row.one(DocumentState.class, "state"),
        row.bigint("revision"),
        row.instant("since"),
        subject.isEmpty() ? null : new Actor(subject, row.text("by_role")),
        row.one(DocumentState.class, "former_state"),
        row.text("submitted_by"),
        Optional.ofNullable(row.text("due_on")).map(LocalDate::parse).orElse(null),
        row.integer("late_days"),
        row.integer("returns"),
        row.one(CycleDocument.Step.class, "step"));
  }
}
