package org.jiheng.bench.stage;

import java.io.IOException;
import java.util.Map;

/** The time in which a phase measures: processor times are taken, and recordings where wanted. */
public final class Measuring {

  private final String phase;
  private final Recordings recordings;
  private final Map<String, ProcessHandle> processes;
  private final ProcessTimes times;

  Measuring(String phase, Recordings recordings, Map<String, ProcessHandle> processes)
      throws IOException, InterruptedException {
    this.phase = phase;
    this.recordings = recordings;
    this.processes = processes;
    recordings.start(processes);
    times = new ProcessTimes(processes);
  }

  /** Seconds of processor time by process. */
  public Map<String, Double> stop() throws IOException, InterruptedException {
    var used = times.sinceThen();
    recordings.stop(processes, phase);
    return used;
  }
}
