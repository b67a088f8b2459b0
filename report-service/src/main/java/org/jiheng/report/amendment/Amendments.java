package org.jiheng.report.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jiheng.contracts.Actor;
import org.jiheng.report.part.DepartmentYear;
import org.jiheng.report.ruleprofile.NewVersion;
import org.jiheng.report.storage.Database;

/**
 * Every amendment there was, of each profile one at most unfinished; in the caller's transaction.
 */
@ApplicationScoped
class Amendments {

  private static final String ALL =
      """
      select id, code, version, state, requested_by, requested_role, requested_at, finished_at,
        to_evaluate, evaluated, changed, error, department, fiscal_year, row_version
      from amendment
      """;

  private static final String SUPERSEDE =
      """
      update amendment set state = 'SUPERSEDED', finished_at = ?, row_version = row_version + 1
      where code = ? and finished_at is null
      """;

  private static final String BEGIN =
      """
      insert into amendment (code, version, state, requested_by, requested_role, requested_at)
      values (?, ?, 'QUEUED', ?, ?, ?)
      """;

  private final Database database;

  Amendments(Database database) {
    this.database = database;
  }

  /** A new one, in place of an unfinished one of the same profile. */
  void begin(NewVersion made) {
    database.update(
        SUPERSEDE,
        statement -> {
          statement.setTimestamp(1, Timestamp.from(made.madeAt()));
          statement.setString(2, made.code());
        });
    database.update(
        BEGIN,
        statement -> {
          statement.setString(1, made.code());
          statement.setInt(2, made.version());
          statement.setString(3, made.madeBy().subject());
          statement.setString(4, made.madeBy().role());
          statement.setTimestamp(5, Timestamp.from(made.madeAt()));
        });
  }

  Optional<Amendment> of(String code, int version) {
    return database.first(
        ALL + "where code = ? and version = ?",
        statement -> {
          statement.setString(1, code);
          statement.setInt(2, version);
        },
        Amendments::amendment);
  }

  Optional<Amendment> one(long id) {
    return database.first(
        ALL + "where id = ?", statement -> statement.setLong(1, id), Amendments::amendment);
  }

  /** As it stays until the caller's transaction ends. */
  Optional<Amendment> held(long id) {
    return database.first(
        ALL + "where id = ? for update",
        statement -> statement.setLong(1, id),
        Amendments::amendment);
  }

  Optional<Amendment> next() {
    return database.first(
        ALL + "where finished_at is null order by id limit 1",
        Database.Binding.NONE,
        Amendments::amendment);
  }

  /** So many are still to be evaluated. */
  void expect(long id, int more) {
    update("state = 'EVALUATING', to_evaluate = evaluated + ?", id, more);
  }

  void evaluated(long id, DepartmentYear last, int years, int changed) {
    update(
        "evaluated = evaluated + ?, changed = changed + ?, department = ?, fiscal_year = ?",
        id,
        years,
        changed,
        last.department(),
        last.fiscalYear());
  }

  /** Goes on, but not without telling it in the end. */
  void failing(long id, String error) {
    update("error = coalesce(error || ' ', '') || ?", id, error);
  }

  void finished(long id, AmendmentState state, Instant now) {
    update("state = ?, finished_at = ?", id, state.name(), Timestamp.from(now));
  }

  private void update(String assignments, long id, Object... values) {
    database.update(
        "update amendment set " + assignments + ", row_version = row_version + 1 where id = ?",
        statement -> {
          for (var place = 0; place < values.length; place++) {
            statement.setObject(place + 1, values[place]);
          }
          statement.setLong(values.length + 1, id);
        });
  }

  private static Amendment amendment(ResultSet row) throws SQLException {
    var finished = row.getTimestamp(8);
    var department = row.getString(13);
    return new Amendment(
        row.getLong(1),
        row.getString(2),
        row.getInt(3),
        AmendmentState.valueOf(row.getString(4)),
        new Actor(row.getString(5), row.getString(6)),
        row.getTimestamp(7).toInstant(),
        finished == null ? null : finished.toInstant(),
        row.getObject(9, Integer.class),
        row.getInt(10),
        row.getInt(11),
        row.getString(12),
        department == null ? null : new DepartmentYear(department, row.getInt(14)),
        row.getInt(15));
  }
}
