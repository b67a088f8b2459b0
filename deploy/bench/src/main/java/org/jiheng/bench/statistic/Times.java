package org.jiheng.bench.statistic;

import java.util.Arrays;

/** Collects times from many threads. */
public final class Times {

  private long[] nanos = new long[1024];
  private int count;

  public synchronized void add(long each) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * count);
    }
    nanos[count++] = each;
  }

  public synchronized int count() {
    return count;
  }

  public synchronized Latencies latencies() {
    return Latencies.of(Arrays.copyOf(nanos, count));
  }
}
