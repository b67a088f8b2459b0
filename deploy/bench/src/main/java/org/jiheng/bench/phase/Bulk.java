package org.jiheng.bench.phase;

import java.util.Locale;
import java.util.Map;
import org.jiheng.bench.province.Province;
import org.jiheng.bench.province.Shape;
import org.jiheng.bench.stage.ProcessTimes;
import org.jiheng.bench.stage.Stage;

/** Whole filings through the gateway, until the last evaluation is there. */
public final class Bulk implements Phase {

  /** The year of its filings; other phases find them there. */
  static final int YEAR = 2024;

  private static final int WARM_UP_YEAR = 2023;
  private static final long PATIENCE = 180;

  private final long seed;
  private final Shape shape;
  private final int filings;
  private final int warmUp;
  private final int clients;

  /**
   * @param warmUp filings of the same shape and another year that are put before, unmeasured
   */
  public Bulk(long seed, Shape shape, int filings, int warmUp, int clients) {
    this.seed = seed;
    this.shape = shape;
    this.filings = filings;
    this.warmUp = warmUp;
    this.clients = clients;
  }

  @Override
  public String name() {
    return "bulk";
  }

  @Override
  public void run(Stage stage, Report report) throws Exception {
    Filer.Filed warm =
        new Filer(stage, new Province(seed, WARM_UP_YEAR, shape), clients)
            .file(0, warmUp, PATIENCE);
    report.progress(
        "warm-up: %d filings of %d rows, %s rows/s",
        warmUp, shape.rows(), Report.number(warm.evaluated() * shape.rows() / warm.seconds()));
    Filer filer = new Filer(stage, new Province(seed, YEAR, shape), clients);
    ProcessTimes times = stage.processTimes();
    Filer.Filed filed = filer.file(0, filings, PATIENCE);
    Map<String, Double> used = times.sinceThen();
    if (filed.evaluated() < filings) {
      report.notMeasured(
          name(),
          "%d of %d evaluations within %d s".formatted(filed.evaluated(), filings, PATIENCE));
      return;
    }
    double rate = filings / filed.seconds();
    report.figure(name(), "filings/s, first PUT to last evaluation", Report.number(rate));
    report.figure(
        name(),
        "indicator rows/s, gateway to evaluation",
        Report.number(rate * shape.rows()),
        "%d filings of %d rows, %d clients, %.1f s"
            .formatted(filings, shape.rows(), clients, filed.seconds()));
    report.figure(
        name(),
        "indicator rows/s, PUTs alone",
        Report.number(filings * shape.rows() / filed.putSeconds()));
    report.figure(name(), "PUT to its answer", filed.puts().latencies().toString());
    report.figure(
        name(), "PUT to evaluation on the topic", filed.evaluations().latencies().toString());
    processors(report, used, filed.seconds());
  }

  /** Also of use on a busy machine, where the wall clock tells of others. */
  private void processors(Report report, Map<String, Double> used, double seconds) {
    double own =
        used.entrySet().stream()
            .filter(each -> !each.getKey().equals(ProcessTimes.OTHERS))
            .mapToDouble(Map.Entry::getValue)
            .sum();
    int cores = Runtime.getRuntime().availableProcessors();
    report.figure(
        name(),
        "processor seconds a 1,000 indicator rows",
        Report.number(own * 1000 / (filings * shape.rows())),
        "%s rows/s if the platform had all %d processors and kept them busy"
            .formatted(Report.number(filings * shape.rows() / own * cores), cores));
    used.forEach(
        (process, time) ->
            report.figure(
                name(),
                "processors used by " + process,
                String.format(Locale.ROOT, "%.2f", time / seconds),
                process.equals(ProcessTimes.OTHERS)
                    ? ""
                    : String.format(Locale.ROOT, "%.0f %% of the platform's", 100 * time / own)));
  }
}
