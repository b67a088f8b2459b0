package org.jiheng.bench.statistic;

import java.util.Arrays;
import java.util.Locale;

/** Measured times; a percentile is one of them (nearest rank), never a value between two. */
public final class Latencies {

  private final long[] sorted;

  private Latencies(long[] sorted) {
    this.sorted = sorted;
  }

  /** From times in nanoseconds. */
  public static Latencies of(long... nanos) {
    if (nanos.length == 0) {
      throw new IllegalArgumentException("no times");
    }
    var sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Latencies(sorted);
  }

  public int count() {
    return sorted.length;
  }

  /** The smallest time that this share of all times does not exceed, in nanoseconds. */
  public long percentile(double percent) {
    if (!(percent > 0 && percent <= 100)) {
      throw new IllegalArgumentException("no percentile: " + percent);
    }
    var rank = (int) Math.ceil(percent / 100 * sorted.length);
    return sorted[Math.max(rank, 1) - 1];
  }

  /** In milliseconds. */
  public double millis(double percent) {
    return percentile(percent) / 1e6;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "p50 %.1f ms, p99 %.1f ms, max %.1f ms (%d)",
        millis(50),
        millis(99),
        millis(100),
        sorted.length);
  }
}
