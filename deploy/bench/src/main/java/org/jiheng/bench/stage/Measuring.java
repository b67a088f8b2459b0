package org.jiheng.bench.stage;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;

/** The time in which a phase measures: what it costs is taken, and recordings where wanted. */
public final class Measuring {

  private final Stage stage;
  private final String phase;
  private final Recordings recordings;
  private final Map<String, ProcessHandle> processes;
  private final ProcessTimes times;
  private final Counters counters;
  private final long bytes;

  Measuring(Stage stage, String phase, Recordings recordings)
      throws IOException, InterruptedException, SQLException {
    this.stage = stage;
    this.phase = phase;
    this.recordings = recordings;
    processes = stage.processes();
    recordings.start(processes);
    bytes = stage.databaseBytes();
    counters = stage.counters();
    times = new ProcessTimes(processes);
  }

  public Cost stop() throws IOException, InterruptedException, SQLException {
    var used = times.sinceThen();
    var done = stage.counters().since(counters);
    recordings.stop(processes, phase);
    return new Cost(
        used,
        done.walBytes(),
        done.statements(),
        done.commits(),
        done.fsyncs(),
        stage.databaseBytes() - bytes);
  }
}
