package org.jiheng.http;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Places for work of a kind that takes much memory each time: a few at a time, some more wait for
 * their turn, and everybody else is told at once to come again. So the sum of what many ask for
 * together has a bound, and not only each request.
 */
public final class Places {

  private final Semaphore asked;
  private final Semaphore working;
  private final String full;

  /**
   * @param atOnce how many work at the same time
   * @param asked how many work or wait
   * @param full what those are told who find no place
   */
  public Places(int atOnce, int asked, String full) {
    this.working = new Semaphore(atOnce, true);
    this.asked = new Semaphore(asked);
    this.full = full;
  }

  /**
   * @throws ProblemException 503 with Retry-After where as many wait as there may be
   */
  public <T> T take(Supplier<T> work) {
    if (!asked.tryAcquire()) {
      throw ProblemException.unavailable(full);
    }
    try {
      working.acquireUninterruptibly();
      try {
        return work.get();
      } finally {
        working.release();
      }
    } finally {
      asked.release();
    }
  }
}
