package org.jiheng.jobs;

import java.time.Duration;
import java.util.Optional;

/**
 * Long work of a kind. When to look for it, who works on it, and what becomes of a job that cannot
 * be done is the same for all.
 */
public interface JobKind<J extends LongWork> {

  JobTable<J> jobs();

  /** How long nobody looks for a job of which nobody told. */
  Duration poll();

  /** How long a job that has ended is told of; empty where for good. */
  default Optional<Duration> kept() {
    return Optional.empty();
  }

  Run open(long id);

  /** Whether what it needs is only away, so that the same would succeed later. */
  default boolean passes(RuntimeException failure) {
    return !Blame.isOnTheWork(failure);
  }

  /**
   * Ends a job that cannot be done, in a transaction of its own.
   *
   * @param job unfinished, and nobody else can change it
   */
  void fail(J job, RuntimeException failure);

  /** Somebody's work on a job; everything that counts is in the database after each step. */
  interface Run extends AutoCloseable {

    /** Takes the job a step further; false when there is nothing left to do. */
    boolean step();

    @Override
    void close();
  }
}
