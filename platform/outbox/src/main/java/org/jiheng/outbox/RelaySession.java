package org.jiheng.outbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * The database session whose advisory lock makes its holder the one relay of the outbox.
 *
 * <p>Reading, marking, waiting and purging happen on this session and no other: when it is lost, so
 * is the lock, and a relay that does not know it yet can no longer mark anything.
 */
final class RelaySession implements AutoCloseable {

  private static final String SETTINGS =
      """
      set plan_cache_mode = force_custom_plan;
      set jit = off;
      set tcp_keepalives_idle = 10;
      set tcp_keepalives_interval = 5;
      set tcp_keepalives_count = 3
      """;

  /** The key of the lock: a table has one relay, also where a database has several. */
  static final String PLACE =
      "hashtextextended('jiheng/outbox/relay', 'outbox'::regclass::oid::bigint)";

  private static final String TRY_LOCK = "select pg_try_advisory_lock(" + PLACE + ")";

  private static final String NEXT =
      """
      select id, topic, department, headers, data
      from (select o.*, sum(octet_length(o.data)) over (order by o.id) - octet_length(o.data) as before
            from (select id, topic, department, headers, data
                  from outbox n
                  where status = 'NEW'
                    and not exists (select from outbox p
                                    where p.status = 'PARKED' and p.department = n.department)
                  order by id
                  limit ?) as o) as b
      where before < ?
      order by id
      """;

  private static final String SENT =
      "update outbox set status = 'SENT', sent_at = ?, error = null"
          + " where id = any(?) and status = 'NEW'";

  private static final String PARK =
      "update outbox set status = 'PARKED', error = ?, attempts = attempts + 1"
          + " where id = ? and status = 'NEW'";

  private static final String PURGE =
      """
      delete from outbox
      where id in (select id from outbox
                   where status = 'SENT' and sent_at < ? order by sent_at limit ?)
      """;

  private final Connection connection;

  /** Takes the connection over and closes it in the end. */
  RelaySession(Connection connection) throws SQLException {
    this.connection = connection;
    execute(SETTINGS);
  }

  /** Whether this session now is the relay's; where it is, it also listens. */
  boolean acquire() throws SQLException {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(TRY_LOCK)) {
      result.next();
      if (!result.getBoolean(1)) {
        return false;
      }
    }
    execute("listen " + Outbox.CHANNEL);
    return true;
  }

  /** Fails where the session, and with it the lock, is lost. */
  void verify() throws SQLException {
    execute("select 1");
  }

  /**
   * The next rows in the order of their ids, without the departments that wait for a parked row.
   */
  List<OutboxRow> next(int rows, int bytes) throws SQLException {
    try (var next = connection.prepareStatement(NEXT)) {
      next.setInt(1, rows);
      next.setLong(2, bytes);
      try (var result = next.executeQuery()) {
        var batch = new ArrayList<OutboxRow>();
        while (result.next()) {
          batch.add(
              new OutboxRow(
                  result.getLong(1),
                  result.getString(2),
                  result.getString(3),
                  result.getString(4),
                  result.getBytes(5)));
        }
        return batch;
      }
    }
  }

  void markSent(List<OutboxRow> rows, Instant at) throws SQLException {
    try (var sent = connection.prepareStatement(SENT)) {
      sent.setObject(1, at.atOffset(ZoneOffset.UTC));
      sent.setArray(2, ids(rows));
      sent.executeUpdate();
    }
  }

  void park(long id, String cause) throws SQLException {
    try (var park = connection.prepareStatement(PARK)) {
      park.setString(1, cause);
      park.setLong(2, id);
      park.executeUpdate();
    }
  }

  /** Returns how many rows that were sent before the instant were deleted. */
  int purge(Instant sentBefore, int limit) throws SQLException {
    try (var purge = connection.prepareStatement(PURGE)) {
      purge.setObject(1, sentBefore.atOffset(ZoneOffset.UTC));
      purge.setInt(2, limit);
      return purge.executeUpdate();
    }
  }

  /** Waits for new rows, not longer than the given time. */
  void await(Duration atMost) throws SQLException {
    connection.unwrap(PGConnection.class).getNotifications((int) Math.max(1, atMost.toMillis()));
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private Array ids(List<OutboxRow> rows) throws SQLException {
    return connection.createArrayOf("bigint", rows.stream().map(OutboxRow::id).toArray());
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Opens sessions. */
  interface Source {
    RelaySession open() throws SQLException;
  }
}
