package org.jiheng.part;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.jiheng.filing.Filing;
import org.jiheng.filing.json.FilingJson;

/** The tables of staged and taken parts, in the caller's transaction. */
@ApplicationScoped
class StagedParts {

  private static final Duration REMEMBERED = Duration.ofMinutes(10);

  private final DataSource database;
  private final Clock clock;

  StagedParts(DataSource database, Clock clock) {
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
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    update(
        "delete from staged_part where revision is null and staged_at < ?", now.minus(REMEMBERED));
    update(
        """
        insert into staged_part (department, fiscal_year, filing, part, staged_at)
        values (?, ?, ?, ?::jsonb, ?)
        on conflict (department, fiscal_year, filing) do update set staged_at = excluded.staged_at
        """,
        department,
        fiscalYear,
        filing,
        FilingJson.tree(part).toString(),
        now);
  }

  Optional<Staged> staged(String department, int fiscalYear, String filing) {
    return first(
        "select part, revision from staged_part"
            + " where department = ? and fiscal_year = ? and filing = ?",
        row -> new Staged(filing(row), row.getObject("revision", Integer.class)),
        department,
        fiscalYear,
        filing);
  }

  /** A revision of the year that is held; there is one at most. */
  Optional<Integer> held(String department, int fiscalYear) {
    return first(
        "select revision from staged_part"
            + " where department = ? and fiscal_year = ? and revision is not null",
        row -> row.getInt("revision"),
        department,
        fiscalYear);
  }

  /** Only one of a year is held: an earlier one was given up. */
  void hold(String department, int fiscalYear, String filing, int revision) {
    update(
        """
        update staged_part set revision = case when filing = ? then ? end
        where department = ? and fiscal_year = ? and (filing = ? or revision is not null)
        """,
        filing,
        revision,
        department,
        fiscalYear,
        filing);
  }

  void release(String department, int fiscalYear, int upTo) {
    update(
        "delete from staged_part where department = ? and fiscal_year = ? and revision <= ?",
        department,
        fiscalYear,
        upTo);
  }

  Optional<TakenPart> taken(String department, int fiscalYear) {
    return first(
        "select part, revision from taken_part where department = ? and fiscal_year = ?",
        row -> new TakenPart(row.getInt("revision"), filing(row)),
        department,
        fiscalYear);
  }

  /**
   * @param part null where the revision voids the filing
   */
  void take(String department, int fiscalYear, int revision, String filing, Filing part) {
    update(
        """
        insert into taken_part (department, fiscal_year, revision, filing, part)
        values (?, ?, ?, ?, ?::jsonb)
        on conflict (department, fiscal_year) do update set revision = excluded.revision,
          filing = excluded.filing, part = excluded.part
        """,
        department,
        fiscalYear,
        revision,
        filing,
        part == null ? null : FilingJson.tree(part).toString());
  }

  private static Filing filing(ResultSet row) throws SQLException {
    var stored = row.getString("part");
    try {
      return stored == null ? null : FilingJson.filing(FilingJson.mapper().readTree(stored));
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private <T> Optional<T> first(String sql, Row<T> row, Object... parameters) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (var result = statement.executeQuery()) {
        return result.next() ? Optional.of(row.of(result)) : Optional.empty();
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private void update(String sql, Object... parameters) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Reads one row. */
  private interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }
}
