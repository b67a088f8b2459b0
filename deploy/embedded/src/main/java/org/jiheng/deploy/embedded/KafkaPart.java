package org.jiheng.deploy.embedded;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** A real Kafka broker that is its own controller (KRaft), a cluster of one. */
final class KafkaPart implements Part {

  /** The largest filing is one event at most; the gateway takes bodies of 16 MiB. */
  private static final int MESSAGE_MAX_BYTES = 16 * 1024 * 1024;

  private static final String CLIENTS = "CLIENTS";
  private static final String CONTROLLER = "CONTROLLER";

  private final KafkaRaftServer server;
  private final KafkaAddress address;
  private final Optional<KafkaAccounts> accounts;

  private KafkaPart(
      KafkaRaftServer server, KafkaAddress address, Optional<KafkaAccounts> accounts) {
    this.server = server;
    this.address = address;
    this.accounts = accounts;
  }

  /**
   * @param accounts none where everybody on the machine may read and write
   */
  static KafkaPart start(Path directory, KafkaAddress address, Optional<KafkaAccounts> accounts)
      throws IOException, InterruptedException {
    var folder = PartFolder.of(directory, "kafka");
    folder.discardUnlessInitialized();
    Files.createDirectories(folder.path());
    var settings = settings(folder.path(), address);
    accounts.ifPresent(each -> each.demand(settings, List.of(CLIENTS, CONTROLLER)));
    if (!folder.initialized()) {
      format(folder.path(), settings);
    }
    var server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
    server.startup();
    if (accounts.isPresent()) {
      accounts.get().grant(address.advertised());
    }
    folder.markInitialized();
    return new KafkaPart(server, address, accounts);
  }

  private static void format(Path data, Properties settings) throws IOException {
    var file = data.resolve("format.properties");
    try (var writer = Files.newBufferedWriter(file)) {
      settings.store(writer, null);
    }
    var exit =
        StorageTool.execute(
            new String[] {
              "format", "--config", file.toString(), "--cluster-id", Uuid.randomUuid().toString()
            },
            System.err);
    Files.delete(file);
    if (exit != 0) {
      throw new IllegalStateException("Kafka's storage could not be formatted in " + data);
    }
  }

  private static Properties settings(Path data, KafkaAddress address) {
    var controller = "127.0.0.1:" + address.controller();
    var settings = new Properties();
    settings.setProperty("process.roles", "broker,controller");
    settings.setProperty("node.id", "1");
    settings.setProperty("controller.quorum.voters", "1@" + controller);
    settings.setProperty("controller.listener.names", CONTROLLER);
    settings.setProperty("inter.broker.listener.name", CLIENTS);
    settings.setProperty(
        "listeners", CLIENTS + "://" + address.listens() + "," + CONTROLLER + "://" + controller);
    settings.setProperty("advertised.listeners", CLIENTS + "://" + address.advertised());
    settings.setProperty(
        "listener.security.protocol.map", CLIENTS + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
    settings.setProperty("log.dirs", data.resolve("log").toString());
    settings.setProperty("auto.create.topics.enable", "false");
    settings.setProperty("message.max.bytes", Integer.toString(MESSAGE_MAX_BYTES));
    settings.setProperty("default.replication.factor", "1");
    settings.setProperty("min.insync.replicas", "1");
    settings.setProperty("offsets.topic.replication.factor", "1");
    settings.setProperty("offsets.topic.num.partitions", "4");
    settings.setProperty("transaction.state.log.replication.factor", "1");
    settings.setProperty("transaction.state.log.min.isr", "1");
    settings.setProperty("transaction.state.log.num.partitions", "4");
    settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
    settings.setProperty("share.coordinator.state.topic.min.isr", "1");
    settings.setProperty("group.initial.rebalance.delay.ms", "0");
    settings.setProperty("controlled.shutdown.enable", "true");
    return settings;
  }

  @Override
  public void describe(ObjectNode parts) {
    parts.put("kafka", address.advertised());
    accounts.ifPresent(each -> each.describe(parts));
  }

  @Override
  public void stop() {
    server.shutdown();
    server.awaitShutdown();
  }
}
