package org.jiheng.report.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiheng.contracts.Actor;
import org.jiheng.report.storage.Database;

/** Every import that is not forgotten yet; in the caller's transaction. */
@ApplicationScoped
class Imports {

  private static final String COLUMNS =
      """
      id, state, dry_run, replacing, fiscal_year, rule_profile, requested_by, requested_role,
      departments, requested_at, finished_at, items, ignored, read, passed, filed, unchanged,
      refused, failed, error, version
      """;

  private static final String ALL = "select " + COLUMNS + " from filing_import ";

  private static final String BEGIN =
      """
      insert into filing_import (state, dry_run, replacing, fiscal_year, rule_profile, requested_by,
        requested_role, departments, requested_at, items, ignored)
      values ('QUEUED', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      returning
      """
          + COLUMNS;

  /** What became of items, counted where it stands. */
  private static final String COUNT =
      """
      update filing_import f set read = c.read, passed = c.passed, filed = c.filed,
        unchanged = c.unchanged, refused = c.refused, failed = c.failed, version = f.version + 1
      from (
        select count(*) filter (where i.read) as read,
          count(*) filter (where i.state = 'PASSED') as passed,
          count(*) filter (where i.state = 'FILED') as filed,
          count(*) filter (where i.state = 'UNCHANGED') as unchanged,
          count(*) filter (where i.state = 'REFUSED') as refused,
          count(*) filter (where i.state = 'FAILED') as failed
        from import_item i where i.import_id = ?) c
      where f.id = ?
      """;

  private final Database database;

  Imports(Database database) {
    this.database = database;
  }

  Import begin(Terms terms, Uploaded uploaded, Instant now) {
    return database
        .first(
            BEGIN,
            statement -> {
              statement.setBoolean(1, terms.dryRun());
              statement.setBoolean(2, terms.replace());
              statement.setObject(3, terms.fiscalYear());
              statement.setString(4, terms.ruleProfile());
              statement.setString(5, terms.requestedBy().subject());
              statement.setString(6, terms.requestedBy().role());
              statement.setArray(
                  7,
                  terms.departments() == null
                      ? null
                      : statement
                          .getConnection()
                          .createArrayOf("text", terms.departments().toArray()));
              statement.setTimestamp(8, Timestamp.from(now));
              statement.setInt(9, uploaded.names().size());
              statement.setInt(10, uploaded.ignored());
            },
            Imports::job)
        .orElseThrow();
  }

  Optional<Import> one(long id) {
    return database.first(
        ALL + "where id = ?", statement -> statement.setLong(1, id), Imports::job);
  }

  /** As it stays until the caller's transaction ends. */
  Optional<Import> held(long id) {
    return database.first(
        ALL + "where id = ? for update", statement -> statement.setLong(1, id), Imports::job);
  }

  /** The one to work on: the oldest, but one that was held up lets the others go first. */
  Optional<Import> next() {
    return database.first(
        ALL + "where finished_at is null order by stalled_at nulls first, id limit 1",
        Database.Binding.NONE,
        Imports::job);
  }

  /**
   * The newest first.
   *
   * @param requester whose imports; null for everybody's
   */
  List<Import> before(long id, String requester, int limit) {
    return database.list(
        ALL + "where id < ? and (?::text is null or requested_by = ?) order by id desc limit ?",
        statement -> {
          statement.setLong(1, id);
          statement.setString(2, requester);
          statement.setString(3, requester);
          statement.setInt(4, limit);
        },
        Imports::job);
  }

  void reached(long id, ImportState state) {
    update("state = ?, stalled_at = null", id, state.name());
  }

  /** Counts the items anew, after some of them have changed. */
  void count(long id) {
    database.update(
        COUNT,
        statement -> {
          statement.setLong(1, id);
          statement.setLong(2, id);
        });
  }

  void stalled(long id, Instant now) {
    update("stalled_at = ?", id, Timestamp.from(now));
  }

  void failing(long id, String error) {
    update("error = ?", id, error);
  }

  void finished(long id, ImportState state, Instant now) {
    update("state = ?, finished_at = ?", id, state.name(), Timestamp.from(now));
  }

  /** Forgets what ended before. */
  int forget(Instant before) {
    return database.update(
        "delete from filing_import where finished_at < ?",
        statement -> statement.setTimestamp(1, Timestamp.from(before)));
  }

  private void update(String assignments, long id, Object... values) {
    database.update(
        "update filing_import set " + assignments + ", version = version + 1 where id = ?",
        statement -> {
          for (var place = 0; place < values.length; place++) {
            statement.setObject(place + 1, values[place]);
          }
          statement.setLong(values.length + 1, id);
        });
  }

  private static Import job(ResultSet row) throws SQLException {
    var finished = row.getTimestamp(11);
    return new Import(
        row.getLong(1),
        ImportState.valueOf(row.getString(2)),
        terms(row),
        row.getTimestamp(10).toInstant(),
        finished == null ? null : finished.toInstant(),
        row.getInt(12),
        row.getInt(13),
        row.getInt(14),
        new Import.Counts(
            row.getInt(15), row.getInt(16), row.getInt(17), row.getInt(18), row.getInt(19)),
        row.getString(20),
        row.getInt(21));
  }

  private static Terms terms(ResultSet row) throws SQLException {
    var departments = row.getArray(9);
    return new Terms(
        row.getBoolean(3),
        row.getBoolean(4),
        row.getObject(5, Integer.class),
        row.getString(6),
        new Actor(row.getString(7), row.getString(8)),
        departments == null ? null : List.of((String[]) departments.getArray()));
  }
}
