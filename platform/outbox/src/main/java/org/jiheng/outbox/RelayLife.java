package org.jiheng.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jiheng.sql.Database;
import org.jiheng.sql.DatabaseFailure;

/** Starts the relay with the service and ends it in good order. */
@Singleton
class RelayLife {

  private static final Logger LOG = Logger.getLogger(RelayLife.class);
  private static final Duration GRACE = Duration.ofSeconds(3);

  private final OutboxConfig config;
  private final Topics topics;
  private final Database database;
  private final Delivery.Route route;
  private final Relay relay;
  private final Thread thread;

  RelayLife(
      OutboxConfig config,
      TopicConfig topicConfig,
      Topics topics,
      RelayDatabase relayDatabase,
      Database database,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "quarkus.application.name") String application,
      MeterRegistry meters,
      ChangeTraces traces) {
    this.config = config;
    this.topics = topics;
    this.database = database;
    this.route = new KafkaRoute(kafka, topics, application, topicConfig.maxMessageBytes(), traces);
    this.relay = new Relay(relayDatabase, this::open, config, meters);
    this.thread = new Thread(relay, "outbox-relay");
  }

  /**
   * Before the application's own observers, so that nothing reads or writes an unverified topic.
   */
  void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent start) {
    if (!config.enabled()) {
      return;
    }
    try {
      topics.ensure();
    } catch (BrokerException down) {
      LOG.warnf("The topics are verified when the broker is back: %s", down.getMessage());
    }
    thread.setDaemon(true);
    thread.start();
  }

  void stop(@Observes ShutdownEvent stop) throws InterruptedException {
    relay.stop();
    if (thread.isAlive()) {
      wake(database);
      thread.join(GRACE.toMillis());
      thread.interrupt();
      thread.join(GRACE.toMillis());
    }
  }

  private Delivery open() throws FencedException, BrokerException {
    try {
      return route.open();
    } catch (WrongTopicException wrong) {
      LOG.error(wrong.getMessage());
      Quarkus.asyncExit(1);
      throw new BrokerException("the topics are wrong", wrong);
    }
  }

  /** So that a relay that waits for rows notices that it was stopped. */
  static void wake(Database database) {
    try {
      Outbox.wakeRelay(database);
    } catch (DatabaseFailure down) {
      LOG.debug("The relay notices by itself that it must stop", down);
    }
  }
}
