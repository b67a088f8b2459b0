package org.jiheng.outbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * The database session whose advisory lock makes its holder the one relay of the outbox.
 *
 * <p>Reading, deleting, parking and waiting happen on this session and no other: when it is lost,
 * so is the lock, and a relay that does not know it yet can no longer delete anything.
 */
final class RelaySession implements AutoCloseable {

  // No sort: a table that is nearly always empty has statistics that make one of a backlog look
  // cheap.
  private static final String SETTINGS =
      """
      set plan_cache_mode = force_custom_plan;
      set jit = off;
      set enable_sort = off;
      set tcp_keepalives_idle = 10;
      set tcp_keepalives_interval = 5;
      set tcp_keepalives_count = 3
      """;

  /** The key of the lock: a table has one relay, also where a database has several. */
  static final String PLACE =
      "hashtextextended('jiheng/outbox/relay', 'outbox'::regclass::oid::bigint)";

  private static final String TRY_LOCK = "select pg_try_advisory_lock(" + PLACE + ")";

  private static final String WAITING =
      """
      select id, octet_length(data)
      from outbox n
      where status = 'NEW'
        and not exists (select from outbox p
                        where p.status = 'PARKED' and p.department = n.department)
      order by id
      limit ?
      """;

  private static final String ROWS =
      "select id, epoch, topic, department, headers, data from outbox where id = any(?) order by id";

  private static final String SENT = "delete from outbox where id = any(?)";

  private static final String PARK =
      "update outbox set status = 'PARKED', error = ?, attempts = attempts + 1"
          + " where id = ? and status = 'NEW'";

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
   * The sizes are asked first, so that no more data than wanted ever come.
   *
   * @param rows at most so many
   * @param bytes none is added to data of this size; one larger row still comes alone
   */
  Batch next(int rows, int bytes) throws SQLException {
    var ids = new ArrayList<Long>();
    try (var waiting = connection.prepareStatement(WAITING)) {
      waiting.setInt(1, rows);
      try (var result = waiting.executeQuery()) {
        var size = 0L;
        while (result.next()) {
          if (size >= bytes) {
            return new Batch(rows(ids), true);
          }
          ids.add(result.getLong(1));
          size += result.getLong(2);
        }
      }
    }
    return new Batch(ids.isEmpty() ? List.of() : rows(ids), ids.size() == rows);
  }

  /**
   * Rows that go together.
   *
   * @param more whether others waited behind them
   */
  record Batch(List<OutboxRow> rows, boolean more) {}

  private List<OutboxRow> rows(List<Long> ids) throws SQLException {
    try (var next = connection.prepareStatement(ROWS)) {
      next.setArray(1, array(ids));
      try (var result = next.executeQuery()) {
        var rows = new ArrayList<OutboxRow>(ids.size());
        while (result.next()) {
          rows.add(
              new OutboxRow(
                  result.getLong(1),
                  result.getInt(2),
                  result.getString(3),
                  result.getString(4),
                  result.getString(5),
                  result.getBytes(6)));
        }
        return rows;
      }
    }
  }

  /** What the broker has is on the log for good, and needs to be nowhere else. */
  void delete(List<OutboxRow> sent) throws SQLException {
    try (var delete = connection.prepareStatement(SENT)) {
      delete.setArray(1, array(sent.stream().map(OutboxRow::id).toList()));
      delete.executeUpdate();
    }
  }

  void park(long id, String cause) throws SQLException {
    try (var park = connection.prepareStatement(PARK)) {
      park.setString(1, cause);
      park.setLong(2, id);
      park.executeUpdate();
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

  /** Typed, because the driver sends an array of objects as text that has to be parsed again. */
  private Array array(List<Long> ids) throws SQLException {
    return connection.createArrayOf("bigint", ids.toArray(Long[]::new));
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Opens sessions. */
  interface Opener {
    RelaySession open() throws SQLException;
  }
}
