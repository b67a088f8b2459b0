package org.jiheng.bench.phase;

import java.sql.Connection;
import java.sql.SQLException;
import org.jiheng.bench.stage.PublishedEvents;
import org.jiheng.bench.stage.Stage;

/**
 * How fast the relay of indicator-service empties its outbox: events that it has published are put
 * there again in one transaction, for a topic that nobody reads, and the clock runs from its commit
 * until the last one is gone. Beside it the same data as the broker's own producer test sends them:
 * without keys, headers, transactions and a database.
 */
public final class RelayRate implements BenchPhase {

  private static final String TOPIC = "jiheng.bench.relay";
  private static final int WARM_UP_FACTOR = 4;
  private static final int DISTINCT = 1000;

  private final Ground ground;
  private final int events;

  public RelayRate(Ground ground, int events) {
    this.ground = ground;
    this.events = events;
  }

  @Override
  public String name() {
    return "relay";
  }

  @Override
  public void run(Stage stage, Report report) throws Exception {
    ground.require(stage, 20);
    ProducerTest.createTopic(stage, TOPIC);
    var published = PublishedEvents.read(stage.kafka(), DISTINCT, headers -> true);
    var times = Math.max(1, events / published.rows().size());
    drain(stage, published, Math.max(1, times / WARM_UP_FACTOR));
    var measuring = stage.measure(name());
    double seconds = drain(stage, published, times);
    var cost = measuring.stop();
    var sent = times * published.rows().size();
    double bytes = times * (double) published.bytes();
    report.figure(
        name(),
        "bytes from the outbox to the topic",
        bytes / seconds / 1e6,
        "MB/s",
        "ProducerPerformance, the same data, acks=all",
        ProducerTest.bytesPerSecond(stage, published.data()) / 1e6);
    report.figure(
        name(),
        "events from the outbox to the topic, %,d".formatted(sent),
        sent / seconds,
        "events/s");
    Costs.report(report, name(), cost, sent, "event");
  }

  private static double drain(Stage stage, PublishedEvents events, int times)
      throws SQLException, InterruptedException {
    try (Connection connection = stage.database("indicator")) {
      PublishedEvents.awaitEmpty(connection);
      connection.setAutoCommit(false);
      events.insert(connection, "outbox", TOPIC, times);
      try (var notify = connection.createStatement()) {
        notify.execute("notify jiheng_outbox");
      }
      connection.commit();
      long start = System.nanoTime();
      connection.setAutoCommit(true);
      PublishedEvents.awaitEmpty(connection);
      return (System.nanoTime() - start) / 1e9;
    }
  }
}
