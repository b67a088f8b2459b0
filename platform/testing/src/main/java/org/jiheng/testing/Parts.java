package org.jiheng.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;

/**
 * The real PostgreSQL, Kafka and OIDC issuer that the tests of one JVM share. They start when the
 * first test asks for them and stop with the JVM: as a JVM of their own, or, with {@code
 * -Dparts=containers}, as containers.
 */
public final class Parts {

  static final String CHOICE = "parts";
  private static final String STARTED = "jiheng.parts.started";
  private static final Logger LOG = System.getLogger(Parts.class.getName());

  /** Its clients print pages of settings each; the reference keeps the level. */
  private static final java.util.logging.Logger KAFKA =
      java.util.logging.Logger.getLogger("org.apache.kafka");

  static {
    KAFKA.setLevel(java.util.logging.Level.WARNING);
  }

  private final JsonNode description;

  private Parts(JsonNode description) {
    this.description = description;
  }

  /** A role of a database. */
  public record Role(String user, String password) {}

  /**
   * Quarkus loads this class once a class loader, so what has started is known to the JVM by a
   * system property and not by a static field.
   */
  public static Parts shared() {
    synchronized (Runtime.getRuntime()) {
      var started = System.getProperty(STARTED);
      if (started == null) {
        started = start().toString();
        System.setProperty(STARTED, started);
      }
      return new Parts(Json.read(started));
    }
  }

  /**
   * Makes parts that a test has started itself those of this JVM, or those that took their place.
   *
   * @param description as the JVM of {@code deploy/embedded} prints it
   */
  public static void adopt(String description) {
    System.setProperty(STARTED, description);
  }

  /** The command that starts parts of a test's own, which it may kill. */
  public static List<String> command(Path directory, String... arguments) {
    return PartsProcess.command(directory, arguments);
  }

  private static JsonNode start() {
    var choice = System.getProperty(CHOICE, "embedded");
    return switch (choice) {
      case "embedded" -> {
        LOG.log(Level.INFO, "Parts of this test: PostgreSQL and Kafka embedded, in their own JVM");
        yield PartsProcess.start().description();
      }
      case "containers" -> {
        LOG.log(
            Level.INFO,
            "Parts of this test: containers {0} and {1}",
            PartsContainers.postgresImage(),
            PartsContainers.kafkaImage());
        yield PartsContainers.start();
      }
      case "none" ->
          throw new IllegalStateException(
              "mvn test starts no parts: the name of a test that needs them ends with IT");
      default ->
          throw new IllegalArgumentException(
              "-Dparts=" + choice + " is neither embedded nor containers");
    };
  }

  public String url(String database) {
    return description.at("/databases/" + database + "/url").asText();
  }

  /** The role that runs migrations. */
  public Role owner(String database) {
    return role(database, "owner");
  }

  /** The role with which the service works. */
  public Role application(String database) {
    return role(database, "application");
  }

  private Role role(String database, String kind) {
    var role = description.at("/databases/" + database + "/" + kind);
    return new Role(role.get("user").asText(), role.get("password").asText());
  }

  /** Kafka's bootstrap servers. */
  public String kafka() {
    return description.get("kafka").asText();
  }

  /** The issuer's address, which is also the {@code iss} of its tokens. */
  public String issuer() {
    return description.get("issuer").asText();
  }
}
