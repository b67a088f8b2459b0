package org.jiheng.bench.phase;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.jiheng.bench.stage.PublishedEvents;
import org.jiheng.bench.stage.Stage;
import org.jiheng.contracts.Topic;

/**
 * How fast the relay of indicator-service empties its outbox: events that it has published are put
 * there again in one transaction, for a topic that nobody reads, and the clock runs from its commit
 * until the last one is gone. Beside it the same data as the broker's own producer test sends them:
 * without keys, headers, transactions and a database.
 */
public final class RelayRate implements BenchPhase {

  private static final String TOPIC = "jiheng.bench.relay";
  private static final int BASELINE_FACTOR = 10;
  private static final int WARM_UP_FACTOR = 4;
  private static final int DISTINCT = 1000;
  private static final Pattern RATE = Pattern.compile("records sent, ([0-9.]+) records/sec");

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
    createTopic(stage);
    var published = PublishedEvents.read(stage.kafka(), DISTINCT, headers -> true);
    var times = Math.max(1, events / published.rows().size());
    drain(stage, published, Math.max(1, times / WARM_UP_FACTOR));
    var measuring = stage.measure(name());
    double seconds = drain(stage, published, times);
    var used = measuring.stop();
    double baseline = producerTest(stage, published);
    var sent = times * published.rows().size();
    report.figure(
        name(),
        "events/s from the outbox to the topic, %,d events".formatted(sent),
        Report.number(sent / seconds),
        Report.ratio(sent / seconds, "records/s of ProducerPerformance, acks=all", baseline));
    Processors.report(report, name(), used, seconds, sent, "event");
  }

  private static void createTopic(Stage stage) throws InterruptedException, ExecutionException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", stage.kafka()))) {
      short replicas = 1;
      admin.createTopics(List.of(new NewTopic(TOPIC, Topic.PARTITIONS, replicas))).all().get();
    }
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

  private double producerTest(Stage stage, PublishedEvents published) throws Exception {
    var payloads = Files.createTempFile("bench", ".payloads");
    try {
      Files.write(payloads, published.rows().stream().map(PublishedEvents.Row::data).toList());
      var process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx256m",
                  "-cp",
                  System.getProperty("java.class.path"),
                  "org.apache.kafka.tools.ProducerPerformance",
                  "--topic",
                  TOPIC,
                  "--num-records",
                  Integer.toString(events * BASELINE_FACTOR),
                  "--payload-file",
                  payloads.toString(),
                  "--throughput",
                  "-1",
                  "--producer-props",
                  "bootstrap.servers=" + stage.kafka(),
                  "acks=all")
              .redirectErrorStream(true)
              .start();
      try {
        return lastRate(process);
      } finally {
        process.destroyForcibly();
      }
    } finally {
      Files.delete(payloads);
    }
  }

  private static double lastRate(Process process) throws IOException {
    var said = new StringBuilder();
    double rate = 0;
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said.append(line).append('\n');
        var matcher = RATE.matcher(line);
        rate = matcher.find() ? Double.parseDouble(matcher.group(1)) : rate;
      }
    }
    if (rate == 0) {
      throw new IOException("ProducerPerformance gave no rate:\n" + said);
    }
    return rate;
  }
}
