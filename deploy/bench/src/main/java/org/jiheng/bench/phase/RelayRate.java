package org.jiheng.bench.phase;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.jiheng.bench.stage.Stage;
import org.jiheng.contracts.Topic;

/**
 * How fast the relay of indicator-service empties its outbox: rows that were sent before are put
 * there again in one transaction, for a topic that nobody reads, and the clock runs from its commit
 * until the last one is marked as sent. Beside it the same data as the broker's own producer test
 * sends them: without keys, headers, transactions and a database.
 */
public final class RelayRate implements Phase {

  private static final String TOPIC = "jiheng.bench.relay";
  private static final int BASELINE_FACTOR = 10;
  private static final int WARM_UP_FACTOR = 4;
  private static final int PATIENCE_SECONDS = 120;
  private static final Pattern RATE = Pattern.compile("records sent, ([0-9.]+) records/sec");

  private static final String AGAIN =
      """
      insert into outbox (topic, department, headers, data, created_at)
      select ?, department, headers, data, now()
      from (select * from outbox where topic <> ? order by id limit ?) as o
      cross join generate_series(1, ?)
      """;

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
    drain(stage, events / WARM_UP_FACTOR);
    var measuring = stage.measure(name());
    double seconds = drain(stage, events);
    var used = measuring.stop();
    double baseline = producerTest(stage);
    report.figure(
        name(),
        "events/s from the outbox to the topic, %,d events".formatted(events),
        Report.number(events / seconds),
        Report.ratio(events / seconds, "records/s of ProducerPerformance, acks=all", baseline));
    Processors.report(report, name(), used, seconds, events, "event");
  }

  private static void createTopic(Stage stage) throws InterruptedException, ExecutionException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", stage.kafka()))) {
      short replicas = 1;
      admin.createTopics(List.of(new NewTopic(TOPIC, Topic.PARTITIONS, replicas))).all().get();
    }
  }

  private static double drain(Stage stage, int count) throws SQLException, InterruptedException {
    try (Connection connection = stage.database("indicator")) {
      awaitEmpty(connection);
      connection.setAutoCommit(false);
      var distinct = Math.min(count, 1000);
      try (PreparedStatement again = connection.prepareStatement(AGAIN);
          var notify = connection.createStatement()) {
        again.setString(1, TOPIC);
        again.setString(2, TOPIC);
        again.setInt(3, distinct);
        again.setInt(4, count / distinct);
        again.executeUpdate();
        notify.execute("notify jiheng_outbox");
      }
      connection.commit();
      long start = System.nanoTime();
      connection.setAutoCommit(true);
      awaitEmpty(connection);
      return (System.nanoTime() - start) / 1e9;
    }
  }

  private static void awaitEmpty(Connection connection) throws SQLException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    try (PreparedStatement open =
        connection.prepareStatement("select exists (select from outbox where status = 'NEW')")) {
      while (isTrue(open)) {
        if (System.nanoTime() > end) {
          throw new IllegalStateException(
              "the outbox is not empty after " + PATIENCE_SECONDS + " s");
        }
        Thread.sleep(10);
      }
    }
  }

  private static boolean isTrue(PreparedStatement statement) throws SQLException {
    try (ResultSet result = statement.executeQuery()) {
      result.next();
      return result.getBoolean(1);
    }
  }

  private double producerTest(Stage stage) throws Exception {
    var payloads = Files.createTempFile("bench", ".payloads");
    try {
      writePayloads(stage, payloads);
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

  private static void writePayloads(Stage stage, Path file) throws SQLException, IOException {
    try (Connection connection = stage.database("indicator");
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select data from outbox order by id limit 1000");
        var writer = Files.newBufferedWriter(file)) {
      while (rows.next()) {
        writer.write(rows.getString(1));
        writer.newLine();
      }
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
