package org.jiheng.bench.phase;

import org.jiheng.bench.stage.Stage;

/** Clerks who change cells: where, in how many departments, how often and how long. */
public record Clerks(Ground ground, int departments, int rate, int seconds) {

  Edits edits(Stage stage) throws Exception {
    return Edits.of(stage, ground, departments);
  }
}
