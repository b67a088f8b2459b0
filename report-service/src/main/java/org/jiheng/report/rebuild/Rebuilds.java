package org.jiheng.report.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiheng.contracts.Actor;
import org.jiheng.report.intake.Generation;
import org.jiheng.report.part.DepartmentYear;
import org.jiheng.report.storage.Database;

/** Every rebuild there was, of which one at most is unfinished; in the caller's transaction. */
@ApplicationScoped
class Rebuilds {

  private static final String COLUMNS =
      """
      id, state, generation, requested_by, requested_role, requested_at, finished_at, applied, target,
      parked, to_evaluate, evaluated, changed, error, department, fiscal_year, discard, version
      """;

  private static final String ALL = "select " + COLUMNS + " from rebuild ";

  private static final String BEGIN =
      """
      insert into rebuild (state, generation, requested_by, requested_role, requested_at)
      select 'QUEUED', greatest(p.serving, (select max(generation) from rebuild)) + 1, ?, ?, ?
      from projection p
      on conflict do nothing
      returning
      """
          + COLUMNS;

  private final Database database;

  Rebuilds(Database database) {
    this.database = database;
  }

  /** A new one in the next generation; empty where another one is unfinished. */
  Optional<Rebuild> begin(Actor requester, Instant now) {
    return database.first(
        BEGIN,
        statement -> {
          statement.setString(1, requester.subject());
          statement.setString(2, requester.role());
          statement.setTimestamp(3, Timestamp.from(now));
        },
        Rebuilds::rebuild);
  }

  Optional<Rebuild> one(long id) {
    return database.first(
        ALL + "where id = ?", statement -> statement.setLong(1, id), Rebuilds::rebuild);
  }

  /** As it stays until the caller's transaction ends. */
  Optional<Rebuild> held(long id) {
    return database.first(
        ALL + "where id = ? for update", statement -> statement.setLong(1, id), Rebuilds::rebuild);
  }

  Optional<Rebuild> unfinished() {
    return database.first(
        ALL + "where finished_at is null", Database.Binding.NONE, Rebuilds::rebuild);
  }

  /** The one to work on: what was given up is cleared away before another one is begun. */
  Optional<Rebuild> next() {
    return database.first(
        ALL + "where finished_at is null or discard is not null order by id limit 1",
        Database.Binding.NONE,
        Rebuilds::rebuild);
  }

  /** The newest first. */
  List<Rebuild> before(long id, int limit) {
    return database.list(
        ALL + "where id < ? order by id desc limit ?",
        statement -> {
          statement.setLong(1, id);
          statement.setInt(2, limit);
        },
        Rebuilds::rebuild);
  }

  /** So many events more are in the new generation. */
  void advanced(long id, int records) {
    update("applied = applied + ?, target = greatest(target, applied + ?)", id, records, records);
  }

  /** What is still ahead in the logs, as it was seen now. */
  void looked(long id, RebuildState state, long ahead, long parked) {
    update("state = ?, target = applied + ?, parked = ?", id, state.name(), ahead, parked);
  }

  /** The new generation serves, and the former one is of no use any more. */
  void switched(long id, Generation former, long parked) {
    update(
        "state = ?, target = applied, parked = ?, discard = ?",
        id,
        RebuildState.EVALUATING.name(),
        parked,
        former.number());
  }

  /** So many are still to be evaluated. */
  void expect(long id, int more) {
    update("to_evaluate = evaluated + ?", id, more);
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

  void finished(long id, RebuildState state, Instant now) {
    update("state = ?, finished_at = ?", id, state.name(), Timestamp.from(now));
  }

  /** These rows are of no use any more; null when they are deleted. */
  void discard(long id, Generation generation) {
    update("discard = ?", id, generation == null ? null : generation.number());
  }

  private void update(String assignments, long id, Object... values) {
    database.update(
        "update rebuild set " + assignments + ", version = version + 1 where id = ?",
        statement -> {
          for (var place = 0; place < values.length; place++) {
            statement.setObject(place + 1, values[place]);
          }
          statement.setLong(values.length + 1, id);
        });
  }

  private static Rebuild rebuild(ResultSet row) throws SQLException {
    var finished = row.getTimestamp(7);
    var department = row.getString(15);
    var discard = row.getObject(17, Integer.class);
    return new Rebuild(
        row.getLong(1),
        RebuildState.valueOf(row.getString(2)),
        new Generation(row.getInt(3)),
        new Actor(row.getString(4), row.getString(5)),
        row.getTimestamp(6).toInstant(),
        finished == null ? null : finished.toInstant(),
        row.getLong(8),
        row.getLong(9),
        row.getLong(10),
        row.getObject(11, Integer.class),
        row.getInt(12),
        row.getInt(13),
        row.getString(14),
        department == null ? null : new DepartmentYear(department, row.getInt(16)),
        discard == null ? null : new Generation(discard),
        row.getInt(18));
  }
}
