package org.jiheng.bench.phase;

import org.jiheng.bench.stage.Cost;
import org.jiheng.bench.stage.ProcessTimes;

/**
 * What a unit of work took beside its time. It is of use on a busy machine too, where the wall
 * clock tells of others.
 */
final class Costs {

  private Costs() {}

  /**
   * @param done how many of what was done meanwhile
   */
  static void report(Report report, String phase, Cost cost, double done, String of) {
    report.figure(phase, "processor a " + of, cost.seconds() * 1000 / done, "ms");
    cost.processor()
        .forEach(
            (process, seconds) -> {
              if (!process.equals(ProcessTimes.OTHERS)) {
                report.figure(
                    phase,
                    "%s: processor a %s".formatted(process, of),
                    seconds * 1000 / done,
                    "ms");
              }
            });
    report.figure(phase, "WAL a " + of, cost.walBytes() / 1000.0 / done, "kB");
    report.figure(phase, "statements a " + of, cost.statements() / done, "statements");
    report.figure(phase, "commits a " + of, cost.commits() / done, "commits");
    report.figure(phase, "fsyncs a " + of, cost.fsyncs() / done, "fsyncs");
    report.figure(phase, "databases grown by a " + of, cost.tableBytes() / 1000.0 / done, "kB");
  }
}
