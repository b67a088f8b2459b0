package org.jiheng.bench.phase;

import org.jiheng.bench.stage.Stage;

/** Whole filings through the gateway, until the last evaluation is there. */
public final class Bulk implements BenchPhase {

  private static final int WARM_UP_YEAR = 2023;

  private final Ground ground;
  private final int filings;
  private final int warmUp;

  /**
   * @param warmUp filings of the same shape and another year that are put before, unmeasured
   */
  public Bulk(Ground ground, int filings, int warmUp) {
    this.ground = ground;
    this.filings = filings;
    this.warmUp = warmUp;
  }

  @Override
  public String name() {
    return "bulk";
  }

  @Override
  public void run(Stage stage, Report report) throws Exception {
    var shape = ground.province().shape();
    if (warmUp > 0) {
      var warm =
          new Filer(stage, ground.ofYear(WARM_UP_YEAR), ground.clients())
              .file(0, warmUp, Ground.PATIENCE);
      report.progress(
          "warm-up: %d filings of %d rows, %s rows/s",
          warmUp, shape.rows(), Report.number(warm.evaluated() * shape.rows() / warm.seconds()));
    }
    var measuring = stage.measure(name());
    var filed = ground.lay(stage, filings);
    var used = measuring.stop();
    if (filed.evaluated() < filings) {
      report.notMeasured(
          name(),
          "%d of %d evaluations within %d s after the last PUT"
              .formatted(filed.evaluated(), filings, Ground.PATIENCE));
      return;
    }
    double rows = filings * shape.rows();
    report.figure(
        name(),
        "filings/s, first PUT to last evaluation",
        Report.number(filings / filed.seconds()));
    report.figure(
        name(),
        "indicator rows/s, gateway to evaluation",
        Report.number(rows / filed.seconds()),
        "%d filings of %d rows, %d clients, %.1f s"
            .formatted(filings, shape.rows(), ground.clients(), filed.seconds()));
    report.figure(
        name(),
        "indicator rows/s, PUTs alone",
        Report.number(rows / filed.putSeconds()),
        "evaluations go on beside them");
    report.figure(
        name(),
        "PUT to its answer",
        filed.puts().latencies().toString(),
        "%d repeated".formatted(filed.repeated()));
    report.figure(
        name(), "PUT to its evaluation on the topic", filed.evaluations().latencies().toString());
    Processors.report(report, name(), used, filed.seconds(), rows, "indicator row");
  }
}
