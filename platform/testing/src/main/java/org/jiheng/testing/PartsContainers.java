package org.jiheng.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The same parts as containers, with images of one's choice. The issuer is no container: it runs in
 * the JVM of {@code deploy/embedded} here too.
 */
final class PartsContainers {

  private static final List<String> DATABASES = List.of("budget", "indicator", "report");

  private PartsContainers() {}

  static String postgresImage() {
    return System.getProperty("parts.postgres.image", "postgres:18");
  }

  static String kafkaImage() {
    return System.getProperty("parts.kafka.image", "apache/kafka:4.1.0");
  }

  /** Containers stop with the JVM: Testcontainers sees to it. */
  @SuppressWarnings("resource")
  static ObjectNode start() {
    var postgres =
        new PostgreSQLContainer(
                DockerImageName.parse(postgresImage()).asCompatibleSubstituteFor("postgres"))
            .withCommand("postgres", "-c", "max_connections=200");
    var kafka =
        new KafkaContainer(
                DockerImageName.parse(kafkaImage()).asCompatibleSubstituteFor("apache/kafka"))
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
            .withEnv("KAFKA_MESSAGE_MAX_BYTES", "16777216");
    postgres.start();
    kafka.start();
    var description = (ObjectNode) PartsProcess.start("--only", "issuer").description();
    description.put("kafka", kafka.getBootstrapServers());
    var databases = description.putObject("databases");
    DATABASES.forEach(database -> describe(databases, postgres, database));
    return description;
  }

  private static void describe(
      ObjectNode databases, PostgreSQLContainer postgres, String database) {
    var password = UUID.randomUUID().toString();
    var owner = database + "_owner";
    var application = database + "_application";
    var url =
        "jdbc:postgresql://"
            + postgres.getHost()
            + ":"
            + postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT)
            + "/";
    execute(
        url + postgres.getDatabaseName(),
        postgres,
        "create role " + owner + " login password '" + password + "'",
        "create role " + application + " login password '" + password + "'",
        "create database " + database + " owner " + owner,
        "revoke all on database " + database + " from public",
        "grant connect on database " + database + " to " + application);
    execute(
        url + database,
        postgres,
        "alter schema public owner to " + owner,
        "revoke all on schema public from public",
        "grant usage on schema public to " + application);
    var node = databases.putObject(database).put("url", url + database);
    node.putObject("owner").put("user", owner).put("password", password);
    node.putObject("application").put("user", application).put("password", password);
  }

  private static void execute(String url, PostgreSQLContainer postgres, String... statements) {
    try (Connection connection =
            DriverManager.getConnection(url, postgres.getUsername(), postgres.getPassword());
        var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the databases of the container could not be made", e);
    }
  }
}
