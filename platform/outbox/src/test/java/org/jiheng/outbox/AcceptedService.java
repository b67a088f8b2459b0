package org.jiheng.outbox;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.flywaydb.core.Flyway;
import org.jiheng.contracts.Change;
import org.jiheng.contracts.EventType;
import org.jiheng.testing.Parts;

/**
 * A service as the suite needs to know it: in whose database its migrations are run, and what one
 * of its events is.
 *
 * <p>The tables stand in a schema of their own, because the service itself may be running in the
 * same test, with its own relay. The migrations are those on the class path, as the service runs
 * them.
 *
 * @param database the name of the service's database
 */
public record AcceptedService(String database, EventType type, Sample sample) {

  private static final String SCHEMA = "acceptance";
  private static final Set<String> MIGRATED = ConcurrentHashMap.newKeySet();

  /** Makes data of the type, with a text that may be of any length. */
  public interface Sample {
    Change of(String department, int fiscalYear, long version, String text);
  }

  String name() {
    return database + "-service";
  }

  String topic() {
    return type.topic().topicName();
  }

  String url() {
    return Parts.shared().url(database) + "?currentSchema=" + SCHEMA;
  }

  Parts.Role application() {
    return Parts.shared().application(database);
  }

  /** The service's tables as its migrations make them, with an empty outbox. */
  void prepare() throws SQLException {
    if (MIGRATED.add(database)) {
      asOwner(
          "drop schema if exists " + SCHEMA + " cascade",
          "create schema " + SCHEMA,
          "grant usage on schema " + SCHEMA + " to " + application().user());
      var owner = Parts.shared().owner(database);
      Flyway.configure()
          .dataSource(url(), owner.user(), owner.password())
          .locations("db/outbox", "db/jobs", "db/intake", "db/audit", "db/migration")
          .placeholders(Map.of("application", application().user()))
          .load()
          .migrate();
    }
    asOwner("truncate outbox");
  }

  void asOwner(String... statements) throws SQLException {
    var owner = Parts.shared().owner(database);
    try (Connection connection =
            DriverManager.getConnection(url(), owner.user(), owner.password());
        var statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }
}
