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
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jiheng.outbox.log.LogCheck;
import org.jiheng.outbox.log.LogStanding;
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
  private final LogCheck check;
  private final LogStanding standing;
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
      ChangeTraces traces,
      LogCheck check,
      LogStanding standing) {
    this.config = config;
    this.topics = topics;
    this.database = database;
    this.check = check;
    this.standing = standing;
    this.route =
        new KafkaRoute(
            kafka, topics, this::compare, application, topicConfig.maxMessageBytes(), traces);
    this.relay = new Relay(relayDatabase, this::open, config, meters);
    this.thread = new Thread(this::run, "outbox-relay");
  }

  /**
   * Before the application's own observers, so that nothing reads or writes an unverified topic.
   */
  void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent start) {
    if (!config.enabled()) {
      standing.same();
      return;
    }
    try {
      topics.ensure();
      compare();
    } catch (BrokerException unknown) {
      LOG.warnf("The topics and the log are looked at again: %s", unknown.getMessage());
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

  /** A replica that does not become the relay must know it too, so it is asked before. */
  private void run() {
    var backoff = new Backoff(config.longestBackoff());
    while (!relay.stopped() && !standing.isSame()) {
      try {
        topics.ensure();
        compare();
      } catch (WrongTopicException wrong) {
        stopFor(wrong);
        return;
      } catch (BrokerException | RuntimeException unknown) {
        LOG.warnf("The log is not compared yet: %s", unknown.getMessage());
        relay.pause(backoff.next());
      }
    }
    relay.run();
  }

  private void compare() throws BrokerException {
    try {
      check.run();
    } catch (KafkaException | DatabaseFailure failure) {
      throw new BrokerException("cannot compare the log", failure);
    }
    if (!standing.isSame()) {
      throw new BrokerException("the database and its log are not of the same history");
    }
  }

  private Delivery open() throws FencedException, BrokerException {
    try {
      return route.open();
    } catch (WrongTopicException wrong) {
      stopFor(wrong);
      throw new BrokerException("the topics are wrong", wrong);
    }
  }

  private static void stopFor(WrongTopicException wrong) {
    LOG.error(wrong.getMessage());
    Quarkus.asyncExit(1);
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
