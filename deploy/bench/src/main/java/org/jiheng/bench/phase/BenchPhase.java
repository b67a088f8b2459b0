package org.jiheng.bench.phase;

import org.jiheng.bench.stage.Stage;

/** One thing that is measured. */
public interface BenchPhase {

  /** What it says on the command line and in the table. */
  String name();

  void run(Stage stage, Report report) throws Exception;
}
