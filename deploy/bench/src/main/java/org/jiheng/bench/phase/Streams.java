package org.jiheng.bench.phase;

import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jiheng.bench.stage.Footprint;
import org.jiheng.bench.stage.Stage;
import org.jiheng.bench.statistic.Times;
import org.jiheng.contracts.Topic;

/**
 * Many clients of the live stream at once, none with a filter: how long an event takes from the
 * moment at which it is handed to Kafka to each of them, and what a stream costs.
 */
public final class Streams implements BenchPhase {

  private static final int AT_ONCE = 50;
  private static final int SETTLE_SECONDS = 30;
  private static final String PATH = "/api/v1/events";
  private static final List<String> BETWEEN = List.of("gateway", "report-service");

  private final int streams;
  private final int rate;
  private final int seconds;

  public Streams(int streams, int rate, int seconds) {
    this.streams = streams;
    this.rate = rate;
    this.seconds = seconds;
  }

  @Override
  public String name() {
    return "streams";
  }

  @Override
  public void run(Stage stage, Report report) throws Exception {
    var before = footprints(stage);
    var times = new Times();
    long begin = System.nanoTime();
    var watchers = open(stage, times);
    report.progress(
        "%,d streams are open after %.1f s", streams, (System.nanoTime() - begin) / 1e9);
    try (KafkaProducer<String, byte[]> producer = producer(stage)) {
      var idle = footprints(stage);
      var measuring = stage.measure(name());
      long start = System.nanoTime();
      var sent = publish(producer);
      settle(times, (long) sent * streams);
      double taken = (System.nanoTime() - start) / 1e9;
      var cost = measuring.stop();
      long ended = watchers.stream().filter(Watcher::isEnded).count();
      report(report, times, sent, taken, ended);
      Costs.report(report, name(), cost, times.count(), "receipt");
      var after = footprints(stage);
      BETWEEN.forEach(
          each -> memory(report, each, before.get(each), idle.get(each), after.get(each)));
    } finally {
      watchers.forEach(Watcher::close);
    }
  }

  private void report(Report report, Times times, int sent, double taken, long ended) {
    report.progress(
        "%,d streams, %d events/s for %d s to each of them, over after %.1f s",
        streams, rate, seconds, taken);
    report.times(name(), "publish to receipt by %,d streams".formatted(streams), times);
    report.figure(name(), "streams that ended", ended, "streams");
    report.figure(name(), "receipts missing", (double) sent * streams - times.count(), "receipts");
  }

  private void memory(
      Report report, String process, Footprint before, Footprint idle, Footprint after) {
    var of = "of a stream in %s, ".formatted(process);
    report.figure(name(), "heap " + of + "idle", idle.heapKilobytesSince(before) / streams, "KiB");
    report.figure(
        name(),
        "heap " + of + "after the events",
        after.heapKilobytesSince(before) / streams,
        "KiB");
    report.figure(
        name(), "resident " + of + "idle", idle.residentKilobytesSince(before) / streams, "KiB");
  }

  private List<Watcher> open(Stage stage, Times times) throws Exception {
    var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    List<Watcher> watchers = new ArrayList<>();
    while (watchers.size() < streams) {
      List<CompletableFuture<Void>> opening = new ArrayList<>();
      while (opening.size() < AT_ONCE && watchers.size() < streams) {
        var watcher = Watcher.timing(times);
        watchers.add(watcher);
        opening.add(watcher.open(http, stage.gateway().request(PATH).build()));
      }
      CompletableFuture.allOf(opening.toArray(CompletableFuture[]::new))
          .get(SETTLE_SECONDS, TimeUnit.SECONDS);
    }
    return watchers;
  }

  /** Straight to the topic of evaluations, which nobody else reads; how many were sent. */
  private int publish(KafkaProducer<String, byte[]> producer) {
    var count = rate * seconds;
    long interval = TimeUnit.SECONDS.toNanos(1) / rate;
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      long due = start + i * interval;
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      producer.send(event("STREAM-" + i % 100));
    }
    producer.flush();
    return count;
  }

  private static ProducerRecord<String, byte[]> event(String department) {
    var data =
        """
        {"department":"%s","fiscalYear":2024,"version":1,"filingRevision":1,"score":98.8,"grade":"优",
        "changedRows":["/forms/0/indicators/0"],"link":"/api/v1/evaluations/%s/2024"}\
        """
            .formatted(department, department);
    var event =
        new ProducerRecord<>(
            Topic.EVALUATION.topicName(), department, data.getBytes(StandardCharsets.UTF_8));
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("specversion", "1.0");
    attributes.put("id", UUID.randomUUID().toString());
    attributes.put("source", "/bench");
    attributes.put("type", "org.jiheng.report.EvaluationChanged.v1");
    attributes.put("subject", department + "/2024");
    attributes.put("businessdate", "2026-11-27");
    attributes.put("department", department);
    attributes.put("fiscalyear", "2024");
    attributes.put("time", Instant.now().toString());
    attributes.forEach(
        (name, value) -> event.headers().add("ce_" + name, value.getBytes(StandardCharsets.UTF_8)));
    return event;
  }

  private static KafkaProducer<String, byte[]> producer(Stage stage) {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", stage.kafka()),
        new StringSerializer(),
        new ByteArraySerializer());
  }

  private static void settle(Times times, long deliveries) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SETTLE_SECONDS);
    while (times.count() < deliveries && System.nanoTime() < end) {
      Thread.sleep(20);
    }
  }

  private static Map<String, Footprint> footprints(Stage stage) throws Exception {
    Map<String, Footprint> footprints = new LinkedHashMap<>();
    for (String process : BETWEEN) {
      footprints.put(process, Footprint.of(process, stage.processes().get(process)));
    }
    return footprints;
  }
}
