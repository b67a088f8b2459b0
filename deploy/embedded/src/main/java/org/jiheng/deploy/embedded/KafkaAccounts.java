package org.jiheng.deploy.embedded;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.security.plain.PlainLoginModule;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;

/**
 * Who may do what at the broker: everybody on the machine reaches its port, and a forged event is a
 * forged score. A service writes its own topic only; report-service reads the others', too. The
 * broker itself and {@link #OPERATOR} may do everything.
 */
final class KafkaAccounts {

  static final String OPERATOR = "operator";

  private static final String BROKER = "broker";
  private static final String PROTOCOL = "SASL_PLAINTEXT";
  private static final String MECHANISM = "PLAIN";

  private static final String READER = "report-service";

  /** The services, each with the topic that it writes. */
  private static final Map<String, String> TOPICS = topics();

  /**
   * A topic that is missing is made by whoever needs it first, and one that is there is checked.
   */
  private static final List<AclOperation> READING =
      List.of(AclOperation.READ, AclOperation.CREATE, AclOperation.DESCRIBE_CONFIGS);

  private final Map<String, String> passwords = new LinkedHashMap<>();

  private KafkaAccounts() {}

  /** Passwords are hexadecimal digits, so that no setting needs escaping. */
  static KafkaAccounts of(Credentials credentials) throws IOException {
    var accounts = new KafkaAccounts();
    var names = new ArrayList<>(TOPICS.keySet());
    names.addAll(List.of(BROKER, OPERATOR));
    for (String name : names) {
      accounts.passwords.put(name, credentials.of("kafka-" + name));
    }
    return accounts;
  }

  private static Map<String, String> topics() {
    var topics = new LinkedHashMap<String, String>();
    topics.put("budget-service", "jiheng.budget.changes");
    topics.put("indicator-service", "jiheng.indicator.changes");
    topics.put(READER, "jiheng.evaluation.changes");
    return topics;
  }

  /**
   * @param listeners names of the broker's listeners, the controller's among them
   */
  void demand(Properties broker, List<String> listeners) {
    var protocols = new ArrayList<String>();
    for (String listener : listeners) {
      protocols.add(listener + ":" + PROTOCOL);
      var prefix = "listener.name." + listener.toLowerCase(Locale.ROOT) + ".";
      broker.setProperty(prefix + "sasl.enabled.mechanisms", MECHANISM);
      broker.setProperty(prefix + "plain.sasl.jaas.config", server());
    }
    broker.setProperty("listener.security.protocol.map", String.join(",", protocols));
    broker.setProperty("sasl.mechanism.inter.broker.protocol", MECHANISM);
    broker.setProperty("sasl.mechanism.controller.protocol", MECHANISM);
    broker.setProperty("authorizer.class.name", StandardAuthorizer.class.getName());
    broker.setProperty("super.users", "User:" + BROKER + ";User:" + OPERATOR);
  }

  private String server() {
    var users = new StringBuilder();
    passwords.forEach(
        (name, password) ->
            users.append(" user_").append(name).append("=\"").append(password).append('"'));
    return login(BROKER).replace(";", users + ";");
  }

  private String login(String name) {
    return "%s required username=\"%s\" password=\"%s\";"
        .formatted(PlainLoginModule.class.getName(), name, passwords.get(name));
  }

  /** Grants what the services need; again at each start, which changes nothing. */
  void grant(String address) throws InterruptedException {
    var settings = new Properties();
    settings.put("bootstrap.servers", address);
    settings.putAll(client(OPERATOR));
    var rights = new ArrayList<AclBinding>();
    TOPICS.forEach(
        (service, own) -> {
          var transactions = "jiheng-outbox-" + service;
          rights.add(right(service, ResourceType.TRANSACTIONAL_ID, transactions, AclOperation.ALL));
          rights.add(right(service, ResourceType.TOPIC, own, AclOperation.ALL));
        });
    rights.add(right(READER, ResourceType.GROUP, READER, AclOperation.ALL));
    for (String topic : TOPICS.values()) {
      READING.forEach(operation -> rights.add(right(READER, ResourceType.TOPIC, topic, operation)));
    }
    try (var admin = Admin.create(settings)) {
      admin.createAcls(rights).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Kafka's rights could not be granted", e.getCause());
    }
  }

  private static AclBinding right(
      String service, ResourceType type, String resource, AclOperation operation) {
    return new AclBinding(
        new ResourcePattern(type, resource, PatternType.LITERAL),
        new AccessControlEntry("User:" + service, "*", operation, AclPermissionType.ALLOW));
  }

  /** The settings of a client of this name, beside the broker's address. */
  private Map<String, String> client(String name) {
    return Map.of(
        "security.protocol", PROTOCOL,
        "sasl.mechanism", MECHANISM,
        "sasl.jaas.config", login(name));
  }

  /** For each of the services, and for the operator, what its clients are to be given. */
  void describe(ObjectNode parts) {
    var accounts = parts.putObject("kafkaClients");
    passwords.keySet().stream()
        .filter(name -> !name.equals(BROKER))
        .forEach(name -> client(name).forEach(accounts.withObject("/" + name)::put));
  }
}
