package org.jiheng.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Where a service leaves its events, in the same transaction as the change that they tell of, so
 * that what was committed is published and nothing else.
 *
 * <p>The advisory lock on the department is held until the transaction ends: ids, and versions
 * drawn after {@link #lock}, follow the commits within a department.
 */
@ApplicationScoped
public class Outbox {

  static final String CHANNEL = "jiheng_outbox";

  // In the order of the keys, so that two transactions over several departments cannot deadlock.
  private static final String LOCK =
      """
      select pg_advisory_xact_lock(k.key)
      from (select distinct hashtextextended('jiheng/department/' || d, 0) as key
            from unnest(?) as d order by 1) as k
      """;

  private static final String INSERT =
      """
      insert into outbox (topic, department, headers, data, created_at)
      select e.topic, e.department, e.headers::json, e.data, e.created_at
      from unnest(?, ?, ?, ?, ?)
        with ordinality as e (topic, department, headers, data, created_at, ordinal)
      order by e.ordinal
      """;

  private final DataSource database;
  private final TransactionSynchronizationRegistry transactions;

  public Outbox(DataSource database, TransactionSynchronizationRegistry transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  /**
   * Waits until no other transaction holds the department, and holds it until this one ends.
   *
   * @throws IllegalStateException outside an active transaction
   */
  public void lock(String department) {
    lock(List.of(department));
  }

  /**
   * As {@link #lock(String)} for several, in one statement and in an order that cannot deadlock.
   */
  public void lock(Collection<String> departments) {
    requireTransaction();
    try (Connection connection = database.getConnection()) {
      lock(connection, departments);
    } catch (SQLException failure) {
      throw new OutboxException("cannot lock departments " + departments, failure);
    }
  }

  /**
   * Leaves the events in their order, in one statement whatever their number.
   *
   * @throws IllegalStateException outside an active transaction
   */
  public void append(List<OutboxEvent> events) {
    requireTransaction();
    if (events.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection()) {
      lock(connection, events.stream().map(event -> event.envelope().department()).toList());
      insert(connection, events);
      wakeRelay(connection);
    } catch (SQLException failure) {
      throw new OutboxException("cannot append " + events.size() + " events", failure);
    }
  }

  static void wakeRelay(Connection connection) throws SQLException {
    try (PreparedStatement notify = connection.prepareStatement("select pg_notify(?, '')")) {
      notify.setString(1, CHANNEL);
      notify.execute();
    }
  }

  private void requireTransaction() {
    if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
      throw new IllegalStateException("the outbox is written only inside an active transaction");
    }
  }

  private static void lock(Connection connection, Collection<String> departments)
      throws SQLException {
    Array keys = connection.createArrayOf("text", departments.stream().distinct().toArray());
    try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
      lock.setArray(1, keys);
      lock.execute();
    } finally {
      keys.free();
    }
  }

  private static void insert(Connection connection, List<OutboxEvent> events) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      setText(insert, 1, events, event -> event.envelope().type().topic().topicName());
      setText(insert, 2, events, event -> event.envelope().department());
      setText(insert, 3, events, event -> CloudEvents.json(CloudEvents.headers(event.envelope())));
      setText(insert, 4, events, Outbox::data);
      set(insert, 5, "timestamptz", events, Outbox::createdAt);
      insert.executeUpdate();
    }
  }

  private static String data(OutboxEvent event) {
    return new String(CloudEvents.data(event.data()), StandardCharsets.UTF_8);
  }

  private static OffsetDateTime createdAt(OutboxEvent event) {
    return event.envelope().time().atOffset(ZoneOffset.UTC);
  }

  private static void setText(
      PreparedStatement insert, int index, List<OutboxEvent> events, Function<OutboxEvent, ?> value)
      throws SQLException {
    set(insert, index, "text", events, value);
  }

  private static void set(
      PreparedStatement insert,
      int index,
      String sqlType,
      List<OutboxEvent> events,
      Function<OutboxEvent, ?> value)
      throws SQLException {
    Object[] values = events.stream().map(value).toArray();
    insert.setArray(index, insert.getConnection().createArrayOf(sqlType, values));
  }
}
