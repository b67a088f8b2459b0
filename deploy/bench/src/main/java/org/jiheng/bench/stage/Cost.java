package org.jiheng.bench.stage;

import java.util.Map;

/**
 * What something took beside its time.
 *
 * @param processor seconds by process
 * @param tableBytes by which the databases have grown
 */
public record Cost(
    Map<String, Double> processor,
    long walBytes,
    long statements,
    long commits,
    long fsyncs,
    long tableBytes) {

  /** Seconds of all processes of the platform and of the benchmark. */
  public double seconds() {
    return processor.entrySet().stream()
        .filter(each -> !each.getKey().equals(ProcessTimes.OTHERS))
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }
}
