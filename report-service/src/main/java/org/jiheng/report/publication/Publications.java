package org.jiheng.report.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiheng.contracts.Actor;
import org.jiheng.report.storage.Database;

/** Every publication there was; in the caller's transaction. */
@ApplicationScoped
class Publications {

  private static final String COLUMNS =
      """
      id, kind, fiscal_year, state, requested_by, requested_role, requested_at, finished_at, attempt,
      to_write, written, as_of, size, kept_until, error, version
      """;

  private static final String ALL = "select " + COLUMNS + " from publication ";

  private static final String BEGIN =
      """
      insert into publication (kind, fiscal_year, state, requested_by, requested_role, requested_at)
      values (?, ?, 'QUEUED', ?, ?, ?)
      on conflict do nothing
      returning
      """
          + COLUMNS;

  private final Database database;

  Publications(Database database) {
    this.database = database;
  }

  /** A new one; empty where another one of the kind and the year is unfinished. */
  Optional<Publication> begin(PublicationKind kind, int fiscalYear, Actor requester, Instant now) {
    return database.first(
        BEGIN,
        statement -> {
          statement.setString(1, kind.name());
          statement.setInt(2, fiscalYear);
          statement.setString(3, requester.subject());
          statement.setString(4, requester.role());
          statement.setTimestamp(5, Timestamp.from(now));
        },
        Publications::publication);
  }

  Optional<Publication> one(long id) {
    return database.first(
        ALL + "where id = ?", statement -> statement.setLong(1, id), Publications::publication);
  }

  /** As it stays until the caller's transaction ends. */
  Optional<Publication> held(long id) {
    return database.first(
        ALL + "where id = ? for update",
        statement -> statement.setLong(1, id),
        Publications::publication);
  }

  Optional<Publication> unfinished(PublicationKind kind, int fiscalYear) {
    return database.first(
        ALL + "where kind = ? and fiscal_year = ? and finished_at is null",
        statement -> {
          statement.setString(1, kind.name());
          statement.setInt(2, fiscalYear);
        },
        Publications::publication);
  }

  /** The one to work on: to write, or to clear away because its time is over. */
  Optional<Publication> next(Instant now) {
    return database.first(
        ALL
            + """
            where finished_at is null or state = 'DONE' and kept_until <= ?
            order by finished_at is null, id limit 1
            """,
        statement -> statement.setTimestamp(1, Timestamp.from(now)),
        Publications::publication);
  }

  /** The newest first. */
  List<Publication> before(long id, int limit) {
    return database.list(
        ALL + "where id < ? order by id desc limit ?",
        statement -> {
          statement.setLong(1, id);
          statement.setInt(2, limit);
        },
        Publications::publication);
  }

  /** Somebody begins to write it, from the first department on. */
  void writing(long id) {
    update("state = 'WRITING', attempt = attempt + 1, written = 0, to_write = null", id);
  }

  void written(long id, int departments, int toWrite, Instant asOf) {
    update("written = ?, to_write = ?, as_of = ?", id, departments, toWrite, Timestamp.from(asOf));
  }

  void done(long id, long size, Instant now, Instant keptUntil) {
    update(
        "state = 'DONE', size = ?, finished_at = ?, kept_until = ?",
        id,
        size,
        Timestamp.from(now),
        Timestamp.from(keptUntil));
  }

  void cancelled(long id, Instant now) {
    update("state = 'CANCELLED', finished_at = ?", id, Timestamp.from(now));
  }

  void failed(long id, String error, Instant now) {
    update("state = 'FAILED', error = ?, finished_at = ?", id, error, Timestamp.from(now));
  }

  void expired(long id) {
    update("state = 'EXPIRED'", id);
  }

  private void update(String assignments, long id, Object... values) {
    database.update(
        "update publication set " + assignments + ", version = version + 1 where id = ?",
        statement -> {
          for (var place = 0; place < values.length; place++) {
            statement.setObject(place + 1, values[place]);
          }
          statement.setLong(values.length + 1, id);
        });
  }

  private static Publication publication(ResultSet row) throws SQLException {
    return new Publication(
        row.getLong(1),
        PublicationKind.valueOf(row.getString(2)),
        row.getInt(3),
        PublicationState.valueOf(row.getString(4)),
        new Actor(row.getString(5), row.getString(6)),
        row.getTimestamp(7).toInstant(),
        instant(row, 8),
        row.getInt(9),
        row.getObject(10, Integer.class),
        row.getInt(11),
        instant(row, 12),
        row.getObject(13, Long.class),
        instant(row, 14),
        row.getString(15),
        row.getInt(16));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    var time = row.getTimestamp(column);
    return time == null ? null : time.toInstant();
  }
}
