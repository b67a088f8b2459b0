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
import org.jiheng.bench.phase.BenchPhase;
import org.jiheng.bench.phase.Bulk;
import org.jiheng.bench.phase.Changes;
import org.jiheng.bench.phase.DocumentSpeeds;
import org.jiheng.bench.phase.Door;
import org.jiheng.bench.phase.Ground;
import org.jiheng.bench.phase.MemoryUse;
import org.jiheng.bench.phase.Reads;
import org.jiheng.bench.phase.Rebuild;
import org.jiheng.bench.phase.RelayRate;
import org.jiheng.bench.phase.Report;
import org.jiheng.bench.phase.RuleSpeeds;
import org.jiheng.bench.phase.Storage;
import org.jiheng.bench.phase.Streams;
import org.jiheng.bench.province.Shape;
import org.jiheng.bench.stage.Machine;
import org.jiheng.bench.stage.Stage;

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
    KAFKA.setLevel(Level.WARNING);
    var report = new Report(out);
    report.circumstance("machine: %s", Machine.description());
    report.circumstance("options: %s", options.values());
    if (options.phases().contains(RuleSpeeds.NAME)) {
      new RuleSpeeds(options.of("seed"), options.of("rows")).run(report);
    }
    if (options.phases().contains(DocumentSpeeds.NAME)) {
      new DocumentSpeeds(options.of("seed"), options.of("departments")).run(report);
    }
    var exitCode = measurePlatform(options, report);
    report.finish(options.out());
    System.exit(exitCode);
  }

  private static int measurePlatform(Options options, Report report) throws Exception {
    var phases = phases(options);
    if (phases.isEmpty()) {
      return 0;
    }
    var exitCode = 0;
    try (Stage stage = Stage.open(options.profile())) {
      report.circumstance("PostgreSQL: %s", stage.durability());
      endAfter(options.of("minutes"), report, options.out());
      for (BenchPhase phase : phases) {
        exitCode |= run(phase, stage, report);
      }
    }
    return exitCode;
  }

  /** What is not measured by then is not: the table is printed and the platform stopped. */
  private static void endAfter(int minutes, Report report, Path out) {
    var end =
        new Thread(
            () -> {
              try {
                TimeUnit.MINUTES.sleep(minutes);
                timeIsUp = true;
                report.notMeasured(
                    "the rest", "the limit of %d minutes is over".formatted(minutes));
                report.finish(out);
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

  private static List<BenchPhase> phases(Options options) {
    var shape =
        new Shape(options.of("projects"), options.of("indicators"), options.of("narrative"));
    var ground = new Ground(options.of("seed"), shape, options.of("clients"));
    var filings = options.of("filings");
    return Stream.of(
            new Bulk(ground, filings, options.of("warm-up")),
            new Changes(ground, Math.min(filings, 200), options.of("rate"), options.of("seconds")),
            new RelayRate(ground, options.of("events")),
            new Storage(ground, Math.max(20, filings / 2)),
            new Rebuild(ground),
            new Reads(options.of("seed"), options.of("clients"), options.of("department-years")),
            new Streams(
                options.of("streams"), options.of("stream-rate"), options.of("stream-seconds")),
            new Door(ground, options.of("clients"), options.of("door-seconds")),
            new MemoryUse())
        .filter(each -> options.phases().contains(each.name()))
        .toList();
  }
}
