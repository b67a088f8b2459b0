package org.jiheng.bench.phase;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jiheng.bench.stage.LogReading;
import org.jiheng.bench.stage.Stage;

/** The read model anew from the log, beside a plain reading of the same log. */
public final class Rebuild implements BenchPhase {

  private static final String PATH = "/api/v1/admin/rebuilds";
  private static final Set<String> FAILED = Set.of("FAILED", "CANCELLED");
  private static final int PATIENCE_SECONDS = 180;

  private final Ground ground;

  public Rebuild(Ground ground) {
    this.ground = ground;
  }

  @Override
  public String name() {
    return "rebuild";
  }

  @Override
  public void run(Stage stage, Report report) throws Exception {
    ground.require(stage, 20);
    var measuring = stage.measure(name());
    long start = System.nanoTime();
    var answer =
        stage
            .gateway()
            .send(
                stage
                    .gateway()
                    .request(PATH)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(BodyPublishers.ofString("{}")));
    if (answer.status() != 202) {
      measuring.stop();
      report.notMeasured(name(), "POST " + PATH + " answers " + answer.status());
      return;
    }
    var job = done(stage, answer.response().headers().firstValue("Location").orElseThrow(), start);
    double seconds = (System.nanoTime() - start) / 1e9;
    var used = measuring.stop();
    long applied = job.path("applied").asLong();
    double reading = LogReading.eventsPerSecond(stage.kafka());
    report.figure(
        name(),
        "events/s, request to switch, %,d events".formatted(applied),
        Report.number(applied / seconds),
        Report.ratio(applied / seconds, "events/s of a plain consumer", reading));
    Processors.report(report, name(), used, seconds, applied, "event");
  }

  private static JsonNode done(Stage stage, String location, long start) throws Exception {
    var path = location.substring(location.indexOf("/api/"));
    long end = start + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (System.nanoTime() < end) {
      var job = Answers.expect(200, stage.gateway().get(path)).json();
      var state = job.path("state").asText();
      if (state.equals("DONE")) {
        return job;
      } else if (FAILED.contains(state)) {
        throw new IllegalStateException("the rebuild ended as " + job);
      }
      Thread.sleep(Duration.ofMillis(100).toMillis());
    }
    throw new IllegalStateException("the rebuild was not done within " + PATIENCE_SECONDS + " s");
  }
}
