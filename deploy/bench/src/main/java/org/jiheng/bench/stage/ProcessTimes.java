package org.jiheng.bench.stage;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where processor time goes between two moments: process by process, in seconds. */
public final class ProcessTimes {

  /** What {@code /proc} counts in on every Linux of today. */
  static final double TICKS_PER_SECOND = 100;

  /** Whatever else runs on the machine, its kernel included. */
  public static final String OTHERS = "other processes of the machine";

  private final Map<String, ProcessHandle> processes;
  private final Map<String, Double> start = new LinkedHashMap<>();
  private final double busy;

  ProcessTimes(Map<String, ProcessHandle> processes) {
    this.processes = processes;
    processes.forEach((name, process) -> start.put(name, seconds(name, process)));
    busy = Machine.busySeconds();
  }

  /** Seconds of processor time since each process began. */
  static Map<String, Double> sinceStart(Map<String, ProcessHandle> processes) {
    Map<String, Double> used = new LinkedHashMap<>();
    processes.forEach((name, process) -> used.put(name, seconds(name, process)));
    return used;
  }

  /** Seconds of processor time since this was made, process by process. */
  public Map<String, Double> sinceThen() {
    Map<String, Double> used = new LinkedHashMap<>();
    double rest = Machine.busySeconds() - busy;
    for (Map.Entry<String, ProcessHandle> each : processes.entrySet()) {
      double seconds = seconds(each.getKey(), each.getValue()) - start.get(each.getKey());
      rest -= seconds;
      used.put(each.getKey(), seconds);
    }
    used.put(OTHERS, Math.max(0, rest));
    return used;
  }

  /** PostgreSQL has a process a connection: the living ones, and those that have ended. */
  private static double seconds(String name, ProcessHandle process) {
    double ticks = ticks(process, 2);
    if (name.equals(Stage.POSTGRES)) {
      ticks = ticks(process, 4) + process.children().mapToDouble(each -> ticks(each, 4)).sum();
    }
    return ticks / TICKS_PER_SECOND;
  }

  /**
   * @param fields 2 for the process itself, 4 with its children that have ended
   */
  private static double ticks(ProcessHandle process, int fields) {
    try {
      var stat = Machine.read(Path.of("/proc", Long.toString(process.pid()), "stat"));
      // The name stands in parentheses and may contain anything; utime is the 12th field after it.
      var values = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      double ticks = 0;
      for (int i = 11; i < 11 + fields; i++) {
        ticks += Double.parseDouble(values[i]);
      }
      return ticks;
    } catch (UncheckedIOException ended) {
      return 0;
    }
  }
}
