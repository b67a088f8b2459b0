package org.jiheng.outbox;

import static org.awaitility.Awaitility.await;

import com.arjuna.ats.arjuna.common.arjPropertyManager;
import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.agroal.narayana.NarayanaTransactionIntegration;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jiheng.contracts.Actor;
import org.jiheng.outbox.log.LogStanding;
import org.jiheng.sql.Database;
import org.jiheng.testing.FixedClock;
import org.jiheng.testing.Parts;
import org.jiheng.testing.StatementCounter;
import org.jiheng.testing.TopicReader;

/** A service as its outbox sees it: JTA, a pool, its empty table, a real broker. */
final class OutboxFixture implements AutoCloseable {

  static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final int YEAR = 2024;
  private static final Actor CLERK = new Actor("clerk", "bureau-admin");

  final FixedClock clock = FixedClock.at("2026-11-23T08:00:00Z");
  final StatementCounter statements = new StatementCounter();
  final AcceptedService service;
  final LogStanding standing = new LogStanding();
  final Outbox outbox;
  final ParkedEvents parkedEvents;
  final AgroalDataSource database;

  private final TransactionManager transactions =
      com.arjuna.ats.jta.TransactionManager.transactionManager();
  private final Envelopes envelopes;

  OutboxFixture(AcceptedService service) throws Exception {
    this(service, "acceptance-" + service.name());
  }

  OutboxFixture(AcceptedService service, String application) throws Exception {
    this.service = service;
    service.prepare();
    arjPropertyManager.getCoreEnvironmentBean().setNodeIdentifier("acceptance");
    var registry = new TransactionSynchronizationRegistryImple();
    database = statements.around(AgroalDataSource.class, pool(registry));
    envelopes = new Envelopes(clock, application);
    standing.same();
    outbox = new Outbox(new Database(database), standing, registry);
    parkedEvents = new ParkedEvents(new Database(database));
  }

  private AgroalDataSource pool(TransactionSynchronizationRegistry registry) throws SQLException {
    var role = service.application();
    return AgroalDataSource.from(
        new AgroalDataSourceConfigurationSupplier()
            .connectionPoolConfiguration(
                pool ->
                    pool.maxSize(10)
                        .transactionIntegration(
                            new NarayanaTransactionIntegration(transactions, registry))
                        .connectionFactoryConfiguration(
                            factory ->
                                factory
                                    .jdbcUrl(service.url())
                                    .principal(new NamePrincipal(role.user()))
                                    .credential(new SimplePassword(role.password())))));
  }

  /** One event a version, in one transaction. */
  void append(String department, long... versions) {
    inTransaction(
        () ->
            outbox.append(
                LongStream.of(versions).mapToObj(v -> event(department, v, "第" + v)).toList()));
  }

  OutboxEvent event(String department, long version, String text) {
    return new OutboxEvent(
        envelopes.of(
            service.type(),
            department + "/" + YEAR,
            department,
            YEAR,
            null,
            CLERK,
            LocalDate.of(YEAR, 12, 31)),
        service.sample().of(department, YEAR, version, text));
  }

  void inTransaction(Work work) {
    try {
      transactions.begin();
      try {
        work.run();
        transactions.commit();
      } catch (Exception failure) {
        transactions.rollback();
        throw failure;
      }
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** What is done inside a transaction. */
  interface Work {
    void run() throws Exception;
  }

  /** The versions of a department's published events in the order of their topic. */
  List<Long> published(String department) {
    return versions(messages(department));
  }

  static List<Long> versions(List<TopicReader.Message> messages) {
    return messages.stream().map(each -> each.json().get("version").asLong()).toList();
  }

  static List<Long> upTo(long last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }

  List<TopicReader.Message> messages(String department) {
    return messages(Parts.shared().kafka(), department);
  }

  List<TopicReader.Message> messages(String broker, String department) {
    return TopicReader.read(broker, service.topic()).stream()
        .filter(message -> department.equals(message.key()))
        .toList();
  }

  void awaitAllSent() {
    awaitRows("NEW", 0);
  }

  void awaitRows(String status, long rows) {
    await().atMost(PATIENCE).until(() -> rows(status), found -> found == rows);
  }

  long rows(String status) {
    return count("select count(*) from outbox where status = '" + status + "'");
  }

  /** The relay that holds the place loses its database session, as in a crash of its machine. */
  void cutRelaySession() {
    count(
        """
        select count(pg_terminate_backend(pid)) from pg_locks
        where locktype = 'advisory' and granted
          and classid::bigint << 32 | objid::bigint = %s
        """
            .formatted(RelaySession.PLACE));
  }

  RelayDatabase relayDatabase() {
    var role = service.application();
    return new RelayDatabase(service.url(), Optional.of(role.user()), Optional.of(role.password()));
  }

  static Map<String, Object> kafka() {
    return Map.of("bootstrap.servers", Parts.shared().kafka());
  }

  @Override
  public void close() {
    database.close();
  }

  /** How much the database has written to its log until now. */
  long walBytes() {
    return count("select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint");
  }

  private long count(String sql) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
