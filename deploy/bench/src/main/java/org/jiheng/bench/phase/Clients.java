package org.jiheng.bench.phase;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Several clients that share one pile of work; each takes the next piece when it is done. */
final class Clients {

  private Clients() {}

  /** One piece of work by its number. */
  interface Work {
    void piece(int number) throws Exception;
  }

  /** Returns when all pieces are done, or fails with the first failure. */
  static void work(int clients, int pieces, Work work) throws InterruptedException {
    var next = new AtomicInteger();
    AtomicReference<Exception> failure = new AtomicReference<>();
    var threads = new Thread[clients];
    for (int i = 0; i < clients; i++) {
      threads[i] = new Thread(() -> take(next, pieces, work, failure), "client-" + i);
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    if (failure.get() != null) {
      throw new IllegalStateException(failure.get().getMessage(), failure.get());
    }
  }

  private static void take(
      AtomicInteger next, int pieces, Work work, AtomicReference<Exception> failure) {
    try {
      for (int each = next.getAndIncrement();
          each < pieces && failure.get() == null;
          each = next.getAndIncrement()) {
        work.piece(each);
      }
    } catch (Exception e) {
      failure.compareAndSet(null, e);
    }
  }
}
