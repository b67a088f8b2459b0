package org.jiheng.bench.phase;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jiheng.bench.province.Province;
import org.jiheng.bench.stage.Stage;
import org.jiheng.bench.statistic.Times;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.filing.json.StandardChart;
import org.jiheng.rules.evaluation.Evaluator;
import org.jiheng.rules.profile.StandardProfiles;

/** A clerk asks what a filing would give: dry runs at a fixed rate. */
public final class PreviewTimes implements BenchPhase {

  private static final int YEAR = 2023;
  private static final int RATE = 10;
  private static final int WARM_UP = 60;
  private static final int THREADS = 6;

  private final Ground ground;
  private final int seconds;

  public PreviewTimes(Ground ground, int seconds) {
    this.ground = ground;
    this.seconds = seconds;
  }

  @Override
  public String name() {
    return "preview";
  }

  @Override
  public void run(Stage stage, Report report) throws Exception {
    var province = ground.ofYear(YEAR);
    send(stage, province, 0, WARM_UP);
    var measuring = stage.measure(name());
    var times = send(stage, province, WARM_UP, RATE * seconds);
    var cost = measuring.stop();
    report.times(
        name(),
        "dry run of %d rows, %d/s".formatted(province.shape().rows(), RATE),
        times,
        "Jackson's readTree and the rules in one warm JVM",
        alone(province, RATE * seconds));
    Costs.report(report, name(), cost, times.count(), "dry run");
  }

  private static Times send(Stage stage, Province province, int first, int count) throws Exception {
    var times = new Times();
    var threads = Executors.newScheduledThreadPool(THREADS);
    for (int i = 0; i < count; i++) {
      var body = province.body(first + i);
      var path = province.path(first + i) + "?dryRun=true";
      long due = System.nanoTime() + TimeUnit.SECONDS.toNanos(1) * i / RATE;
      threads.schedule(
          () -> {
            Answers.expect(200, stage.gateway().put(path, body, Optional.empty()));
            times.add(System.nanoTime() - due);
            return null;
          },
          due - System.nanoTime(),
          TimeUnit.NANOSECONDS);
    }
    threads.shutdown();
    threads.awaitTermination(Ground.PATIENCE, TimeUnit.SECONDS);
    return times;
  }

  private static Times alone(Province province, int count) throws Exception {
    var evaluator = new Evaluator();
    var chart = StandardChart.load();
    var profile =
        StandardProfiles.load().stream()
            .filter(each -> each.code().equals("hunan-2024"))
            .findFirst()
            .orElseThrow();
    var times = new Times();
    for (int i = 0; i < WARM_UP + count; i++) {
      var body = province.body(i);
      long start = System.nanoTime();
      var filing = FilingJson.filing(FilingJson.mapper().readTree(body));
      evaluator.evaluate(filing, profile, chart);
      if (i >= WARM_UP) {
        times.add(System.nanoTime() - start);
      }
    }
    return times;
  }
}
