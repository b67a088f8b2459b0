package org.jiheng.bench.phase;

import java.util.Map;
import org.jiheng.bench.stage.Memory;
import org.jiheng.bench.stage.Stage;

/** The memory of every process after all that was done before. */
public final class MemoryUse implements BenchPhase {

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public void run(Stage stage, Report report) throws Exception {
    for (Map.Entry<String, ProcessHandle> each : stage.processes().entrySet()) {
      report.figure(
          name(),
          "resident memory of " + each.getKey(),
          Memory.of(each.getKey(), each.getValue()).toString(),
          each.getKey().equals("postgres") ? "shared pages counted once" : "");
    }
  }
}
