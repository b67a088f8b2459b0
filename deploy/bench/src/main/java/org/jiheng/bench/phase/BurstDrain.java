package org.jiheng.bench.phase;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jiheng.bench.stage.Footprint;
import org.jiheng.bench.stage.LogReading;
import org.jiheng.bench.stage.PublishedEvents;
import org.jiheng.bench.stage.Stage;
import org.jiheng.contracts.Topic;
import org.jiheng.filing.json.FilingJson;

/**
 * report-service is killed, changes go on, and it is started again: how soon the first score is
 * there, how fast the rest follows, and whether it holds its memory. The changes are those of a
 * corrected row of each department, put into indicator-service's outbox with rising versions:
 * nothing else of the platform need be that fast.
 */
public final class BurstDrain implements BenchPhase {

  private static final String SERVICE = "report-service";
  private static final String ROW_CHANGED = "org.jiheng.indicator.IndicatorChanged.v1";

  /** Departments of its own: their versions run ahead of what indicator-service knows. */
  private static final int FIRST = 20_000;

  private final Ground ground;
  private final int departments;
  private final int changes;
  private final int seconds;

  /**
   * @param seconds after which what is left of the backlog is told and no longer waited for
   */
  public BurstDrain(Ground ground, int departments, int changes, int seconds) {
    this.ground = ground;
    this.departments = departments;
    this.changes = changes;
    this.seconds = seconds;
  }

  @Override
  public String name() {
    return "burst";
  }

  @Override
  public void run(Stage stage, Report report) throws Exception {
    var province = ground.province();
    new Filer(stage, province, ground.clients()).file(FIRST, FIRST + departments, Ground.PATIENCE);
    for (int i = 0; i < departments; i++) {
      correct(stage, province.code(FIRST + i));
    }
    var samples = samples(stage);
    awaitCorrected(stage, samples);
    stage.kill(SERVICE);
    var each = changes / departments;
    try (var connection = stage.database("indicator")) {
      connection.setAutoCommit(false);
      for (int turn = 1; turn <= each; turn++) {
        turned(samples, turn).insert(connection, "outbox", Topic.INDICATOR.topicName(), 1);
        connection.commit();
      }
      try (var notify = connection.createStatement()) {
        notify.execute("notify jiheng_outbox");
      }
      connection.commit();
      connection.setAutoCommit(true);
      PublishedEvents.awaitEmpty(connection);
    }
    drain(stage, report, samples, each);
  }

  private void drain(Stage stage, Report report, PublishedEvents samples, int each)
      throws Exception {
    var first = new AtomicLong();
    var last = new AtomicLong();
    var done = new AtomicInteger();
    var total = each * departments;
    var telling =
        stage
            .feed()
            .tell(
                arrival -> {
                  if (own(arrival.department())) {
                    first.compareAndSet(0, arrival.nanos());
                    last.set(arrival.nanos());
                    done.incrementAndGet();
                  }
                });
    try (telling) {
      long start = System.nanoTime();
      stage.startAgain(SERVICE);
      var measuring = stage.measure(name());
      Footprint early = null;
      long end = start + TimeUnit.SECONDS.toNanos(seconds);
      while (done.get() < total && System.nanoTime() < end) {
        Thread.sleep(100);
        if (early == null && done.get() > total / 5) {
          early = Footprint.of(SERVICE, stage.processes().get(SERVICE));
        }
      }
      var cost = measuring.stop();
      var late = Footprint.of(SERVICE, stage.processes().get(SERVICE));
      report.figure(name(), "start again to the first score", (first.get() - start) / 1e9, "s");
      double taken = (last.get() - first.get()) / 1e9;
      report.figure(
          name(),
          "changes drained, of %,d over %d departments".formatted(total, departments),
          done.get() / taken,
          "changes/s",
          "a plain consumer of the same log that copies it into a table",
          LogReading.copied(stage, Topic.INDICATOR).eventsPerSecond());
      report.figure(name(), "changes without a score", total - done.get(), "changes");
      if (early != null) {
        report.figure(
            name(),
            "living heap at the end",
            late.heapKilobytes() / 1024,
            "MiB",
            "after a fifth of the changes",
            early.heapKilobytes() / 1024);
      }
      Costs.report(report, name(), cost, done.get(), "change");
      if (done.get() == total) {
        check(stage, samples, each);
      }
    }
  }

  /** That nothing was lost: each department shows its last actual, and as many revisions. */
  private static void check(Stage stage, PublishedEvents samples, int each) throws Exception {
    for (var sample : samples.rows()) {
      var path = "/api/v1/evaluations/" + sample.department() + "/" + Ground.YEAR;
      var evaluation = Answers.expect(200, stage.gateway().get(path)).json();
      var actual = evaluation.at("/forms/0/indicators/0/actual").asText();
      if (!actual.equals(actual(each)) || evaluation.path("revision").asInt() != each + 2) {
        throw new IllegalStateException("a change was lost: " + path + " has " + actual);
      }
    }
  }

  /** What is counted afterwards are the changes of the backlog alone. */
  private static void awaitCorrected(Stage stage, PublishedEvents samples) throws Exception {
    for (var sample : samples.rows()) {
      var path = "/api/v1/evaluations/" + sample.department() + "/" + Ground.YEAR;
      while (Answers.expect(200, stage.gateway().get(path)).json().path("revision").asInt() < 2) {
        Thread.sleep(50);
      }
    }
  }

  private static String actual(int turn) {
    return turn + " 项次";
  }

  private static void correct(Stage stage, String department) throws Exception {
    var gateway = stage.gateway();
    var path = "/api/v1/indicators?form=overall&limit=1&fiscalYear=%d&department=%s";
    var page = Answers.expect(200, gateway.get(path.formatted(Ground.YEAR, department)));
    var row = page.json().at("/items/0");
    var body = "{\"actual\":\"%s\"}".formatted(actual(0)).getBytes(StandardCharsets.UTF_8);
    Answers.expect(
        200,
        gateway.send(
            gateway
                .request("/api/v1/indicators/" + row.path("id").asText())
                .header("Content-Type", "application/json")
                .header("If-Match", '"' + row.path("version").asText() + '"')
                .method("PATCH", BodyPublishers.ofByteArray(body))));
  }

  /** The correction of each of its departments, as it was published. */
  private PublishedEvents samples(Stage stage) throws Exception {
    try (var connection = stage.database("indicator")) {
      PublishedEvents.awaitEmpty(connection);
    }
    Map<String, PublishedEvents.Row> last = new HashMap<>();
    PublishedEvents.read(
            stage.kafka(),
            Integer.MAX_VALUE,
            headers ->
                ROW_CHANGED.equals(headers.get("ce_type")) && own(headers.get("ce_department")))
        .rows()
        .forEach(row -> last.put(row.department(), row));
    if (last.size() != departments) {
      throw new IllegalStateException("only " + last.size() + " corrections were published");
    }
    return new PublishedEvents(List.copyOf(last.values()));
  }

  private boolean own(String department) {
    var first = Integer.parseInt(ground.province().code(FIRST));
    return Integer.parseInt(department) >= first;
  }

  private static PublishedEvents turned(PublishedEvents samples, int turn) throws Exception {
    var rows = new ArrayList<PublishedEvents.Row>();
    for (var sample : samples.rows()) {
      var data = (ObjectNode) FilingJson.mapper().readTree(sample.data());
      data.put("actual", actual(turn)).put("version", data.path("version").asLong() + turn);
      var headers = (ObjectNode) FilingJson.mapper().readTree(sample.headers());
      headers.put("ce_id", UUID.randomUUID().toString());
      rows.add(
          new PublishedEvents.Row(
              sample.department(),
              headers.toString(),
              FilingJson.mapper().writeValueAsString(data)));
    }
    return new PublishedEvents(rows);
  }
}
