package org.jiheng.report.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiheng.contracts.Actor;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.report.filing.RegisteredRevision.State;
import org.jiheng.sql.Database;
import org.jiheng.sql.Row;
import org.jiheng.sql.Sql;

/** Every revision of every filing, in the caller's transaction; what is filed is never changed. */
@ApplicationScoped
class Register {

  /** Longer than all steps of a filing together may take. */
  private static final Duration LEASE = Duration.ofSeconds(20);

  private static final String OF_YEAR =
      "select * from filing_revision where fiscal_year = :fiscalYear and department = :department ";

  private final Database database;
  private final Clock clock;

  Register(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The newest that was not withdrawn: what stands, or will when it was taken. */
  Optional<RegisteredRevision> newest(DepartmentYear id) {
    return ofYear(id, "and state <> 'WITHDRAWN' order by revision desc limit 1")
        .first(Register::revision);
  }

  /** Which one that is, without it; empty where it voids the filing. */
  Optional<Head> newestHead(DepartmentYear id) {
    return database
        .sql(
            """
            select revision, filing from filing_revision
            where fiscal_year = :fiscalYear and department = :department and state <> 'WITHDRAWN'
            order by revision desc limit 1
            """)
        .bind("fiscalYear", id.fiscalYear())
        .bind("department", id.department())
        .first(row -> new Head(row.integer("revision"), row.text("filing")))
        .filter(newest -> newest.filing() != null);
  }

  /**
   * What names a revision.
   *
   * @param filing the hash of the filing; null where the revision voids it
   */
  record Head(int revision, String filing) {}

  /** All of them, the newest first. */
  List<RegisteredRevision> revisions(DepartmentYear id) {
    return ofYear(id, "order by revision desc").list(Register::revision);
  }

  /** The number of the next revision; a withdrawn one keeps its own. */
  int next(DepartmentYear id) {
    return ofYear(id, "order by revision desc limit 1")
            .first(Register::revision)
            .map(RegisteredRevision::revision)
            .orElse(0)
        + 1;
  }

  /** The new revision is leased to the caller. */
  void add(RegisteredRevision added) {
    database
        .sql(
            """
            insert into filing_revision (fiscal_year, department, revision, state, open, filing,
              body, overwrite, source, reason, actor, actor_role, business_date, registered_at,
              leased_until)
            values (:fiscalYear, :department, :revision, :state, true, :filing, :body, :overwrite,
              cast(:source as jsonb), :reason, :actor, :role, :businessDate, :registeredAt, :leasedUntil)
            """)
        .bind("fiscalYear", added.id().fiscalYear())
        .bind("department", added.id().department())
        .bind("revision", added.revision())
        .bind("state", added.state())
        .bind("filing", added.filing())
        .bind("body", added.body())
        .bind("overwrite", added.overwrite())
        .bind("source", added.source())
        .bind("reason", added.reason())
        .bind("actor", added.actor().subject())
        .bind("role", added.actor().role())
        .bind("businessDate", added.businessDate())
        .bind("registeredAt", added.registeredAt())
        .bind("leasedUntil", leased())
        .update();
  }

  /**
   * Takes a revision another step, if it still is where the caller believes.
   *
   * @param reason null to keep what is there
   */
  boolean advance(RegisteredRevision known, State to, boolean open, String reason) {
    return of(
                known,
                """
                update filing_revision
                set state = :to, open = :open, reason = coalesce(:reason, reason),
                  last_failure = null
                where fiscal_year = :fiscalYear and department = :department
                  and revision = :revision and state = :state
                """)
            .bind("to", to)
            .bind("open", open)
            .bind("reason", reason)
            .bind("state", known.state())
            .update()
        > 0;
  }

  /** The revision for the caller alone, for some time; empty where somebody else has it. */
  Optional<RegisteredRevision> lease(DepartmentYear id, int revision) {
    var taken =
        database
            .sql(
                """
                update filing_revision set leased_until = :until
                where fiscal_year = :fiscalYear and department = :department
                  and revision = :revision and open and leased_until <= :now
                """)
            .bind("until", leased())
            .bind("fiscalYear", id.fiscalYear())
            .bind("department", id.department())
            .bind("revision", revision)
            .bind("now", clock.instant())
            .update();
    return taken == 0
        ? Optional.empty()
        : ofYear(id, "and revision = :revision")
            .bind("revision", revision)
            .first(Register::revision);
  }

  /** Gives it back unfinished, to be taken up after a while that grows with every failure. */
  void postpone(RegisteredRevision known, String failure) {
    of(
            known,
            """
            update filing_revision set attempts = attempts + 1, last_failure = :failure,
              leased_until = cast(:now as timestamptz)
                + least(attempts + 1, 10) * interval '1 second'
            where fiscal_year = :fiscalYear and department = :department
              and revision = :revision and open
            """)
        .bind("failure", failure)
        .bind("now", clock.instant())
        .update();
  }

  /** Open revisions that nobody works on. */
  List<RegisteredRevision> abandoned(int atMost) {
    return database
        .sql(
            """
            select * from filing_revision where open and leased_until <= :now
            order by leased_until limit :limit
            """)
        .bind("now", clock.instant())
        .bind("limit", atMost)
        .list(Register::revision);
  }

  /** What is not whole, the oldest first. */
  List<OpenFilingView> open(int atMost) {
    return database
        .sql(
            """
            select department, fiscal_year, revision, state, registered_at, attempts, last_failure
            from filing_revision where open order by registered_at limit :limit
            """)
        .bind("limit", atMost)
        .list(
            row ->
                new OpenFilingView(
                    row.text("department"),
                    row.integer("fiscal_year"),
                    row.integer("revision"),
                    row.text("state"),
                    row.instant("registered_at"),
                    row.integer("attempts"),
                    row.text("last_failure")));
  }

  long countOpen() {
    return number("select count(*) as number from filing_revision where open");
  }

  long nextVersion() {
    return number("select nextval('filing_version') as number");
  }

  private long number(String sql) {
    return database.sql(sql).first(row -> row.bigint("number")).orElseThrow();
  }

  private Instant leased() {
    return clock.instant().plus(LEASE);
  }

  private Sql ofYear(DepartmentYear id, String which) {
    return database
        .sql(OF_YEAR)
        .add(which)
        .bind("fiscalYear", id.fiscalYear())
        .bind("department", id.department());
  }

  private Sql of(RegisteredRevision known, String sql) {
    return database
        .sql(sql)
        .bind("fiscalYear", known.id().fiscalYear())
        .bind("department", known.id().department())
        .bind("revision", known.revision());
  }

  private static RegisteredRevision revision(Row row) throws SQLException {
    return new RegisteredRevision(
        new DepartmentYear(row.text("department"), row.integer("fiscal_year")),
        row.integer("revision"),
        row.one(State.class, "state"),
        row.is("open"),
        row.text("filing"),
        row.bytes("body"),
        row.is("overwrite"),
        row.text("source"),
        row.text("reason"),
        new Actor(row.text("actor"), row.text("actor_role")),
        LocalDate.parse(row.text("business_date")),
        row.instant("registered_at"));
  }
}
