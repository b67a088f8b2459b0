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
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.jiheng.contracts.Actor;
import org.jiheng.contracts.EventType;
import org.jiheng.contracts.ProjectChanged;
import org.jiheng.contracts.Topic;
import org.jiheng.testing.FixedClock;
import org.jiheng.testing.Parts;
import org.jiheng.testing.TopicReader;

/** A service as the outbox sees it: JTA, pool, a fresh table in a real database, a real broker. */
final class OutboxFixture implements AutoCloseable {

  static final String TOPIC = Topic.BUDGET.topicName();
  static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final String DATABASE = "budget";
  private static final Actor CLERK = new Actor("clerk", "bureau-admin");

  final FixedClock clock = FixedClock.at("2026-11-23T08:00:00Z");
  final Outbox outbox;
  final ParkedEvents parkedEvents;
  final AgroalDataSource database;

  private final TransactionManager transactions =
      com.arjuna.ats.jta.TransactionManager.transactionManager();
  private final Envelopes envelopes = new Envelopes(clock, "budget-service");

  OutboxFixture() throws Exception {
    migrate();
    arjPropertyManager.getCoreEnvironmentBean().setNodeIdentifier("acceptance");
    TransactionSynchronizationRegistry registry = new TransactionSynchronizationRegistryImple();
    Parts.Role role = Parts.shared().application(DATABASE);
    database =
        AgroalDataSource.from(
            new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(
                    pool ->
                        pool.maxSize(10)
                            .transactionIntegration(
                                new NarayanaTransactionIntegration(transactions, registry))
                            .connectionFactoryConfiguration(
                                factory ->
                                    factory
                                        .jdbcUrl(url())
                                        .principal(new NamePrincipal(role.user()))
                                        .credential(new SimplePassword(role.password())))));
    outbox = new Outbox(database, registry);
    parkedEvents = new ParkedEvents(database);
  }

  /** One event a version, in one transaction. */
  void append(String department, long... versions) {
    inTransaction(
        () -> {
          outbox.append(
              LongStream.of(versions).mapToObj(v -> event(department, v, "项目" + v)).toList());
          return null;
        });
  }

  OutboxEvent event(String department, long version, String name) {
    return new OutboxEvent(
        envelopes.of(
            EventType.PROJECT_CHANGED,
            department + "/2024/projects/p",
            department,
            2024,
            null,
            CLERK,
            LocalDate.of(2024, 12, 31)),
        new ProjectChanged(department, 2024, version, false, "p", name));
  }

  <T> T inTransaction(Callable<T> work) {
    try {
      transactions.begin();
      try {
        T result = work.call();
        transactions.commit();
        return result;
      } catch (Exception failure) {
        transactions.rollback();
        throw failure;
      }
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** The versions of a department's published events in the order of their topic. */
  List<Long> published(String department) {
    return messages(department).stream().map(each -> each.json().get("version").asLong()).toList();
  }

  List<TopicReader.Message> messages(String department) {
    return TopicReader.read(TOPIC).stream()
        .filter(message -> department.equals(message.key()))
        .toList();
  }

  void awaitRows(String status, long rows) {
    await().atMost(PATIENCE).until(() -> rows(status), found -> found == rows);
  }

  long rows(String status) {
    return count("select count(*) from outbox where status = '" + status + "'");
  }

  /** The relay that holds the lock loses its database session, as in a crash of its machine. */
  void cutRelaySession() {
    count(
        """
        select count(pg_terminate_backend(a.pid))
        from pg_stat_activity a join pg_locks l using (pid)
        where a.application_name = 'outbox-relay' and l.locktype = 'advisory' and l.granted
          and a.datname = current_database()
        """);
  }

  RelayDatabase relayDatabase() {
    Parts.Role role = Parts.shared().application(DATABASE);
    return new RelayDatabase(url(), Optional.of(role.user()), Optional.of(role.password()));
  }

  static Map<String, Object> kafka() {
    return Map.of("bootstrap.servers", Parts.shared().kafka());
  }

  @Override
  public void close() {
    database.close();
  }

  private long count(String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static String url() {
    return Parts.shared().url(DATABASE);
  }

  private static void migrate() throws IOException, SQLException {
    Parts parts = Parts.shared();
    Parts.Role owner = parts.owner(DATABASE);
    try (InputStream migration = Outbox.class.getResourceAsStream("/db/outbox/V0_1__outbox.sql");
        Connection connection = DriverManager.getConnection(url(), owner.user(), owner.password());
        Statement statement = connection.createStatement()) {
      String sql = new String(migration.readAllBytes(), StandardCharsets.UTF_8);
      statement.execute("drop table if exists outbox");
      statement.execute(sql.replace("${application}", parts.application(DATABASE).user()));
    }
  }
}
