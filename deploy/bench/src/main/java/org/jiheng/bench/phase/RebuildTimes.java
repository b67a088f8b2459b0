package org.jiheng.bench.phase;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jiheng.bench.stage.LogReading;
import org.jiheng.bench.stage.Stage;
import org.jiheng.bench.statistic.Times;
import org.jiheng.contracts.Topic;

/** The read model anew from the log while it is read, beside a plain copy of the same log. */
public final class RebuildTimes implements BenchPhase {

  private static final String PATH = "/api/v1/admin/rebuilds";
  private static final Set<String> FAILED = Set.of("FAILED", "CANCELLED");
  private static final Set<String> SWITCHED = Set.of("EVALUATING", "DONE");
  private static final int PATIENCE_SECONDS = 150;
  private static final int READS_A_SECOND = 10;
  private static final int IDLE_SECONDS = 10;

  private final Ground ground;
  private final int departments;

  public RebuildTimes(Ground ground, int departments) {
    this.ground = ground;
    this.departments = departments;
  }

  @Override
  public String name() {
    return "rebuild";
  }

  @Override
  public void run(Stage stage, Report report) throws Exception {
    ground.require(stage, departments);
    var idle = new Times();
    var during = new Times();
    try (var readers = new Dashboards(stage, ground, READS_A_SECOND)) {
      TimeUnit.SECONDS.sleep(IDLE_SECONDS / 2);
      readers.into(idle);
      TimeUnit.SECONDS.sleep(IDLE_SECONDS);
      readers.into(during);
      rebuild(stage, report);
    }
    report.times(name(), "reads meanwhile", during, "reads before", idle);
  }

  private void rebuild(Stage stage, Report report) throws Exception {
    var measuring = stage.measure(name());
    long start = System.nanoTime();
    var gateway = stage.gateway();
    var answer =
        Answers.expect(
            202,
            gateway.send(
                gateway
                    .request(PATH)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(BodyPublishers.ofString("{}"))));
    var location = answer.response().headers().firstValue("Location").orElseThrow();
    var path = location.substring(location.indexOf("/api/"));
    await(stage, path, SWITCHED, start);
    double toSwitch = (System.nanoTime() - start) / 1e9;
    var job = await(stage, path, Set.of("DONE"), start);
    double toDone = (System.nanoTime() - start) / 1e9;
    var cost = measuring.stop();
    var years = job.path("departmentsToEvaluate").asInt();
    var log = LogReading.copied(stage, Topic.BUDGET, Topic.INDICATOR);
    var peer = "a plain consumer of the same log that copies it into a table";
    report.figure(
        name(),
        "request to switch, %,d department-years".formatted(years),
        toSwitch,
        "s",
        peer,
        log.seconds());
    report.figure(
        name(),
        "request to done, %,d department-years".formatted(years),
        toDone,
        "s",
        peer,
        log.seconds());
    report.figure(
        name(), "request to done, for 1,000 department-years", toDone * 1000 / years, "s");
    report.figure(
        name(), "events to the switch", job.path("applied").asLong() / toSwitch, "events/s");
    report.figure(name(), "events to done", job.path("applied").asLong() / toDone, "events/s");
    Costs.report(report, name(), cost, years, "department-year");
  }

  private static JsonNode await(Stage stage, String path, Set<String> states, long start)
      throws Exception {
    long end = start + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (System.nanoTime() < end) {
      var job = Answers.expect(200, stage.gateway().get(path)).json();
      var state = job.path("state").asText();
      if (states.contains(state)) {
        return job;
      } else if (FAILED.contains(state)) {
        throw new IllegalStateException("the rebuild ended as " + job);
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException("the rebuild was not done within " + PATIENCE_SECONDS + " s");
  }
}
