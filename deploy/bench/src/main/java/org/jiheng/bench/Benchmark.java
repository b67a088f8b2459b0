package org.jiheng.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jiheng.bench.figure.FigurePage;
import org.jiheng.bench.phase.BenchPhase;
import org.jiheng.bench.phase.BurstDrain;
import org.jiheng.bench.phase.Clerks;
import org.jiheng.bench.phase.DeadlineTimes;
import org.jiheng.bench.phase.DocumentSpeeds;
import org.jiheng.bench.phase.Door;
import org.jiheng.bench.phase.EditTimes;
import org.jiheng.bench.phase.Footprints;
import org.jiheng.bench.phase.Ground;
import org.jiheng.bench.phase.ImportRates;
import org.jiheng.bench.phase.PreviewTimes;
import org.jiheng.bench.phase.Reads;
import org.jiheng.bench.phase.RebuildTimes;
import org.jiheng.bench.phase.RelayRate;
import org.jiheng.bench.phase.Report;
import org.jiheng.bench.phase.RuleSpeeds;
import org.jiheng.bench.phase.Storage;
import org.jiheng.bench.phase.Streams;
import org.jiheng.bench.province.Shape;
import org.jiheng.bench.stage.Machine;
import org.jiheng.bench.stage.Stage;
import org.jiheng.deploy.launch.TemporaryPlatform;

/** The one command behind {@code deploy/bench/run}: starts what it measures, and stops it. */
public final class Benchmark {

  /** Held, because a logger that nobody holds forgets its level. */
  private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

  /** From then on failures are those of a platform that is being stopped. */
  private static volatile boolean timeIsUp;

  private Benchmark() {}

  public static void main(String[] arguments) throws Exception {
    var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    Options options;
    try {
      options = Options.parse(Path.of("").toAbsolutePath(), arguments);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage() + "; see deploy/bench/run --help");
      System.exit(2);
      return;
    }
    if (options.page() != null) {
      FigurePage.print(FigurePage.read(options.page()), page());
      return;
    }
    KAFKA.setLevel(Level.WARNING);
    var report = new Report(out);
    report.progress("options: %s", options.values());
    report.figure(
        "machine", Machine.description(), Runtime.getRuntime().availableProcessors(), "processors");
    if (options.phases().contains(RuleSpeeds.NAME)) {
      new RuleSpeeds(options.of("seed"), options.of("rows")).run(report);
    }
    if (options.phases().contains(DocumentSpeeds.NAME)) {
      new DocumentSpeeds(options.of("seed"), options.of("departments")).run(report);
    }
    var exitCode = measurePlatform(options, report);
    report.finish(options.json());
    System.exit(exitCode);
  }

  private static Path page() {
    return Path.of(System.getProperty("jiheng.home"), "docs", "benchmark.md");
  }

  private static int measurePlatform(Options options, Report report) throws Exception {
    var phases = phases(options);
    if (phases.isEmpty()) {
      return 0;
    }
    var exitCode = 0;
    recordClasses(options);
    try (Stage stage = Stage.open(options.profile())) {
      report.progress("PostgreSQL: %s", stage.durability());
      endAfter(options.of("minutes"), report, options.json());
      for (BenchPhase phase : phases) {
        exitCode |= run(phase, stage, report);
      }
    }
    return exitCode;
  }

  /** What is measured is a start that is not the first one after the build. */
  private static void recordClasses(Options options) throws Exception {
    if (!TemporaryPlatform.classesAreRecorded()) {
      try (Stage stage = Stage.open(null)) {
        ground(options).lay(stage, 20);
        stage.recordClasses();
      }
    }
  }

  /** What is not measured by then is not: the figures are written and the platform stopped. */
  private static void endAfter(int minutes, Report report, Path json) {
    var end =
        new Thread(
            () -> {
              try {
                TimeUnit.MINUTES.sleep(minutes);
                timeIsUp = true;
                report.notMeasured(
                    "the rest", "the limit of %d minutes is over".formatted(minutes));
                report.finish(json);
              } catch (InterruptedException | IOException stopping) {
                report.progress("%s", stopping);
              }
              System.exit(1);
            },
            "time-limit");
    end.setDaemon(true);
    end.start();
  }

  private static int run(BenchPhase phase, Stage stage, Report report) throws InterruptedException {
    try {
      phase.run(stage, report);
      return 0;
    } catch (InterruptedException stopping) {
      throw stopping;
    } catch (Exception e) {
      if (timeIsUp) {
        Thread.currentThread().join();
      }
      e.printStackTrace();
      report.notMeasured(phase.name(), e.toString());
      report.progress("the logs stay in %s", stage.keepLogs());
      return 1;
    }
  }

  private static Ground ground(Options options) {
    var shape =
        new Shape(options.of("projects"), options.of("indicators"), options.of("narrative"));
    return new Ground(options.of("seed"), shape, options.of("clients"));
  }

  private static List<BenchPhase> phases(Options options) {
    var ground = ground(options);
    var filings = options.of("filings");
    var rate = options.of("rate");
    var seconds = options.of("seconds");
    return Stream.of(
            new Footprints.Start(ground),
            new ImportRates(ground, filings, options.of("imported")),
            new Footprints.After(ground, Math.min(filings, 200)),
            new EditTimes(new Clerks(ground, filings, rate, seconds)),
            new PreviewTimes(ground, Math.max(10, seconds / 3)),
            new DeadlineTimes(
                new Clerks(ground, Math.min(filings, 400), rate, Math.max(10, seconds / 2))),
            new Reads(ground, filings),
            new Door(ground, options.of("clients"), options.of("door-seconds")),
            new Storage(ground, options.of("stored")),
            new RelayRate(ground, options.of("events")),
            new RebuildTimes(ground, filings),
            new Streams(
                options.of("streams"), options.of("stream-rate"), options.of("stream-seconds")),
            new BurstDrain(ground, 100, options.of("backlog"), options.of("burst-seconds")))
        .filter(each -> options.phases().contains(each.name()))
        .toList();
  }
}
