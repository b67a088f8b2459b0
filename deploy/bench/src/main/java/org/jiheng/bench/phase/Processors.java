package org.jiheng.bench.phase;

import java.util.Locale;
import java.util.Map;
import org.jiheng.bench.stage.ProcessTimes;

/**
 * Where processor time went. It is of use on a busy machine too, where the wall clock tells of
 * others.
 */
final class Processors {

  private Processors() {}

  /**
   * @param used seconds by process
   * @param seconds for how long
   * @param done how many of what was done meanwhile
   */
  static void report(
      Report report,
      String phase,
      Map<String, Double> used,
      double seconds,
      double done,
      String of) {
    double own =
        used.entrySet().stream()
            .filter(each -> !each.getKey().equals(ProcessTimes.OTHERS))
            .mapToDouble(Map.Entry::getValue)
            .sum();
    var cores = Runtime.getRuntime().availableProcessors();
    report.figure(
        phase,
        "processor time of one %s, all processes together".formatted(of),
        String.format(Locale.ROOT, "%.3f ms", own * 1000 / done),
        "so at most %s %ss/s of %d processors"
            .formatted(Report.number(done / own * cores), of, cores));
    var shares = new StringBuilder();
    used.forEach(
        (process, time) ->
            shares
                .append(shares.isEmpty() ? "" : ", ")
                .append(process)
                .append(String.format(Locale.ROOT, " %.2f", time / seconds)));
    report.figure(phase, "processors in use", shares.toString());
  }
}
