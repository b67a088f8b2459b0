package org.jiheng.part;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jiheng.filing.Filing;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.sql.Database;
import org.jiheng.sql.Row;
import org.jiheng.sql.Sql;

/** The tables of staged and taken parts, in the caller's transaction. */
@ApplicationScoped
class StagedParts {

  private static final Duration REMEMBERED = Duration.ofMinutes(10);

  private static final String OF_YEAR =
      "where department = :department and fiscal_year = :fiscalYear ";

  private final Database database;
  private final Clock clock;

  StagedParts(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** A part that was staged; {@code revision} is null unless it is held for one. */
  record Staged(Filing part, Integer revision) {

    boolean isHeldFor(int wanted) {
      return revision != null && revision == wanted;
    }
  }

  /** Keeps a part, and forgets those that nobody came back for. */
  void stage(String department, int fiscalYear, String filing, Filing part) {
    var now = clock.instant();
    database
        .sql("delete from staged_part where revision is null and staged_at < :limit")
        .bind("limit", now.minus(REMEMBERED))
        .update();
    ofYear(
            department,
            fiscalYear,
            """
            insert into staged_part (department, fiscal_year, filing, part, staged_at)
            values (:department, :fiscalYear, :filing, cast(:part as jsonb), :now)
            on conflict (department, fiscal_year, filing)
              do update set staged_at = excluded.staged_at
            """)
        .bind("filing", filing)
        .bind("part", FilingJson.tree(part).toString())
        .bind("now", now)
        .update();
  }

  Optional<Staged> staged(String department, int fiscalYear, String filing) {
    return ofYear(department, fiscalYear, "select part, revision from staged_part ")
        .add(OF_YEAR)
        .add("and filing = :filing", "filing", filing)
        .first(row -> new Staged(filing(row), row.integer("revision")));
  }

  /** A revision of the year that is held; there is one at most. */
  Optional<Integer> held(String department, int fiscalYear) {
    return ofYear(department, fiscalYear, "select revision from staged_part ")
        .add(OF_YEAR)
        .add("and revision is not null")
        .first(row -> row.integer("revision"));
  }

  /** Only one of a year is held: an earlier one was given up. */
  void hold(String department, int fiscalYear, String filing, int revision) {
    ofYear(
            department,
            fiscalYear,
            "update staged_part set revision = case when filing = :filing then :revision end ")
        .add(OF_YEAR)
        .add("and (filing = :filing or revision is not null)")
        .bind("filing", filing)
        .bind("revision", revision)
        .update();
  }

  void release(String department, int fiscalYear, int upTo) {
    ofYear(department, fiscalYear, "delete from staged_part ")
        .add(OF_YEAR)
        .add("and revision <= :revision", "revision", upTo)
        .update();
  }

  Optional<TakenPart> taken(String department, int fiscalYear) {
    return ofYear(department, fiscalYear, "select part, revision from taken_part ")
        .add(OF_YEAR)
        .first(row -> new TakenPart(row.integer("revision"), filing(row)));
  }

  /**
   * @param part null where the revision voids the filing
   */
  void take(String department, int fiscalYear, int revision, String filing, Filing part) {
    ofYear(
            department,
            fiscalYear,
            """
            insert into taken_part (department, fiscal_year, revision, filing, part)
            values (:department, :fiscalYear, :revision, :filing, cast(:part as jsonb))
            on conflict (department, fiscal_year) do update set revision = excluded.revision,
              filing = excluded.filing, part = excluded.part
            """)
        .bind("revision", revision)
        .bind("filing", filing)
        .bind("part", part == null ? null : FilingJson.tree(part).toString())
        .update();
  }

  private Sql ofYear(String department, int fiscalYear, String sql) {
    return database.sql(sql).bind("department", department).bind("fiscalYear", fiscalYear);
  }

  private static Filing filing(Row row) throws SQLException {
    var stored = row.text("part");
    try {
      return stored == null ? null : FilingJson.filing(FilingJson.mapper().readTree(stored));
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
