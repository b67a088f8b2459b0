package org.jiheng.bench.phase;

import java.util.Map;
import org.jiheng.bench.stage.Memory;
import org.jiheng.bench.stage.Stage;

/**
 * What the platform takes before anybody works with it, and what it holds when a province has been
 * handed in.
 */
public final class Footprints {

  private static final String NAME = "footprint";

  private Footprints() {}

  /** Right after the start, with the first filing. */
  public static final class Start implements BenchPhase {

    private final Ground ground;

    public Start(Ground ground) {
      this.ground = ground;
    }

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public void run(Stage stage, Report report) throws Exception {
      var used = stage.processorSinceStart();
      report.figure(NAME, "start until all services are ready", stage.startSeconds(), "s");
      var first = ground.lay(stage, 1);
      report.figure(
          NAME, "start to the first evaluation", stage.startSeconds() + first.seconds(), "s");
      double sum = 0;
      for (Map.Entry<String, Double> each : used.entrySet()) {
        if (!each.getKey().equals("bench")) {
          report.figure(NAME, "processor of the start, " + each.getKey(), each.getValue(), "s");
          sum += each.getValue();
        }
      }
      report.figure(NAME, "processor of the start", sum, "s");
    }
  }

  /** After filings were put, by this phase where no other has. */
  public static final class After implements BenchPhase {

    private final Ground ground;
    private final int filings;

    public After(Ground ground, int filings) {
      this.ground = ground;
      this.filings = filings;
    }

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public void run(Stage stage, Report report) throws Exception {
      ground.require(stage, filings);
      for (Map.Entry<String, ProcessHandle> each : stage.processes().entrySet()) {
        if (!each.getKey().equals("bench")) {
          report.figure(
              NAME,
              "memory after an import, " + each.getKey(),
              Memory.of(each.getKey(), each.getValue()).proportionalMegabytes(),
              "MB");
        }
      }
    }
  }
}
