package org.jiheng.bench.documents;

/** The most that living objects took of the heap, above what they took at the start. */
final class HeldHeap {

  private final long start = living();
  private long most;

  /** Collects, which takes its time. */
  void look() {
    most = Math.max(most, living() - start);
  }

  double megabytes() {
    return most / 1e6;
  }

  private static long living() {
    System.gc();
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
