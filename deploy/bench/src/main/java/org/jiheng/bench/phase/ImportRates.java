package org.jiheng.bench.phase;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jiheng.bench.province.Province;
import org.jiheng.bench.stage.Stage;

/**
 * A province is handed in: filing by filing in the first minute of the services and when they are
 * warm, and as a bulk import. Beside it the same rows by COPY with their outbox rows, and the same
 * bytes by the broker's own producer test.
 */
public final class ImportRates implements BenchPhase {

  private static final int CHUNK = 40;
  private static final int COLD_SECONDS = 60;
  private static final int BULK_YEAR = 2022;

  private final Ground ground;
  private final int filings;
  private final int bulk;

  /**
   * @param filings that are put; those of the first minute are among them
   * @param bulk filings of the bulk import
   */
  public ImportRates(Ground ground, int filings, int bulk) {
    this.ground = ground;
    this.filings = filings;
    this.bulk = bulk;
  }

  @Override
  public String name() {
    return "import";
  }

  @Override
  public void run(Stage stage, Report report) throws Exception {
    var rows = ground.province().shape().rows();
    var first = ground.filed();
    double seconds = 0;
    while (seconds < COLD_SECONDS && ground.filed() + 2 * CHUNK <= first + filings) {
      seconds += ground.lay(stage, CHUNK).seconds();
    }
    report.figure(
        name(),
        "rows to their evaluation, by PUT, the first %.0f s".formatted(seconds),
        (ground.filed() - first) * rows / seconds,
        "rows/s");
    var measuring = stage.measure(name());
    var warm = ground.lay(stage, first + filings - ground.filed());
    var cost = measuring.stop();
    var peer = new CopyPeer(stage, Ground.YEAR).rowsPerSecond();
    report.figure(
        name(),
        "rows to their evaluation, by PUT, warm",
        warm.evaluated() * rows / warm.seconds(),
        "rows/s",
        "COPY of the same rows with outbox rows",
        peer);
    report.times(name(), "PUT to its answer", warm.puts());
    report.times(name(), "PUT to its evaluation on the topic", warm.evaluations());
    double bytes = ground.province().body(0).length;
    var sent = ProducerTest.bytesPerSecond(stage, ground.province(), CHUNK);
    report.figure(
        name(),
        "bytes of filings",
        warm.evaluated() * bytes / warm.seconds() / 1e6,
        "MB/s",
        "ProducerPerformance, the same filings",
        sent / 1e6);
    report.figure(name(), "WAL by the bodies", cost.walBytes() / bytes / warm.evaluated(), "times");
    report.figure(name(), "processor a row", cost.seconds() * 1e6 / warm.evaluated() / rows, "µs");
    Costs.report(report, name(), cost, warm.evaluated(), "filing");
    bulk(stage, report, rows, peer);
  }

  private void bulk(Stage stage, Report report, int rows, double peer) throws Exception {
    var province = ground.ofYear(BULK_YEAR);
    var lines = lines(province);
    var open = new CountDownLatch(bulk);
    var last = new AtomicLong();
    var telling =
        stage
            .feed()
            .tell(
                arrival -> {
                  if (arrival.fiscalYear() == BULK_YEAR) {
                    last.set(arrival.nanos());
                    open.countDown();
                  }
                });
    try (telling) {
      long start = System.nanoTime();
      Answers.expect(
          Set.of(202),
          stage
              .gateway()
              .send(
                  stage
                      .gateway()
                      .request("/api/v1/imports?fiscalYear=" + BULK_YEAR)
                      .header("Content-Type", "application/x-ndjson")
                      .header("Idempotency-Key", UUID.randomUUID().toString())
                      .POST(BodyPublishers.ofByteArray(lines))));
      if (!open.await(Ground.PATIENCE, TimeUnit.SECONDS)) {
        report.notMeasured(
            name(), "%d filings of the bulk import have no evaluation".formatted(open.getCount()));
        return;
      }
      report.figure(
          name(),
          "rows to their evaluation, by a bulk import of %d filings".formatted(bulk),
          bulk * rows / ((last.get() - start) / 1e9),
          "rows/s",
          "COPY of the same rows with outbox rows",
          peer);
    }
  }

  private byte[] lines(Province province) {
    var lines = new ByteArrayOutputStream();
    for (int i = 0; i < bulk; i++) {
      lines.writeBytes(province.body(i));
      lines.write('\n');
    }
    return lines.toByteArray();
  }
}
