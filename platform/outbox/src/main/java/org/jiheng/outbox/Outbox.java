package org.jiheng.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jiheng.outbox.log.BehindTheLogException;
import org.jiheng.outbox.log.LogStanding;
import org.jiheng.sql.Columns;
import org.jiheng.sql.Database;
import org.jiheng.sql.Sql;

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
            from unnest(:departments) as d order by 1) as k
      """;

  private static final String INSERT =
      """
      with appended as (
        insert into outbox (topic, department, headers, data, created_at, epoch)
        select e.topic, e.department, e.headers::json, e.data, e.created_at,
          (select coalesce(max(epoch), 0) from log_epoch)
        from <e>
        order by e.place
        returning department, epoch, id)
      insert into log_mark as m (department, epoch, sequence)
      select department, epoch, max(id) from appended group by department, epoch
      order by department
      on conflict (department) do update set epoch = excluded.epoch, sequence = excluded.sequence
      """;

  private static final Columns<OutboxEvent> EVENTS =
      new Columns<OutboxEvent>()
          .text("topic", event -> event.envelope().type().topic().topicName())
          .text("department", event -> event.envelope().department())
          .text("headers", event -> CloudEvents.json(CloudEvents.headers(event.envelope())))
          .text("data", event -> new String(CloudEvents.data(event.data()), UTF_8))
          .instant("created_at", event -> event.envelope().time());

  /** Where a transaction remembers it. */
  private static final String HELD = Outbox.class.getName() + ".held";

  private final Database database;
  private final LogStanding standing;
  private final TransactionSynchronizationRegistry transactions;

  public Outbox(
      Database database, LogStanding standing, TransactionSynchronizationRegistry transactions) {
    this.database = database;
    this.standing = standing;
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
    var wanted = new TreeSet<>(departments);
    wanted.removeAll(held());
    if (!wanted.isEmpty()) {
      database.sql(LOCK).texts("departments", wanted).call();
      held().addAll(wanted);
    }
  }

  /** What this transaction has locked already, and keeps until it ends. */
  @SuppressWarnings("unchecked")
  private Set<String> held() {
    var held = (Set<String>) transactions.getResource(HELD);
    if (held == null) {
      held = new HashSet<>();
      transactions.putResource(HELD, held);
    }
    return held;
  }

  /**
   * Leaves the events in their order, in one statement whatever their number.
   *
   * @throws IllegalStateException outside an active transaction
   * @throws BehindTheLogException where the database and its log are not of the same history
   */
  public void append(List<OutboxEvent> events) {
    requireTransaction();
    if (events.isEmpty()) {
      return;
    }
    appended(events).update();
  }

  /**
   * What appends at least one event, to be sent together with what it tells of; otherwise as {@link
   * #append}.
   */
  public Sql appended(List<OutboxEvent> events) {
    standing.require();
    return inserted(events);
  }

  /**
   * As {@link #append}, of what stood before, for the restore that brings the database and its log
   * together again.
   */
  public void restate(List<OutboxEvent> events) {
    inserted(events).update();
  }

  private Sql inserted(List<OutboxEvent> events) {
    lock(events.stream().map(event -> event.envelope().department()).toList());
    return database.sql(INSERT).rows("e", EVENTS, events).then(relayWoken(database));
  }

  static void wakeRelay(Database database) {
    relayWoken(database).call();
  }

  private static Sql relayWoken(Database database) {
    return database.sql("select pg_notify(:channel, '')").bind("channel", CHANNEL);
  }

  private void requireTransaction() {
    if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
      throw new IllegalStateException("the outbox is written only inside an active transaction");
    }
  }
}
