package org.jiheng.jobs;

import java.time.Duration;
import java.util.OptionalLong;

/** Long work of a kind. */
public interface JobKind {

  /** Names the jobs in the table, the thread and the lock. */
  String name();

  /** How long nobody looks for a job of which nobody told. */
  Duration poll();

  /** What there is to work on. */
  OptionalLong next();

  Run open(long id);

  /** Whether what it needs is only away, so that the same would succeed later. */
  boolean passes(RuntimeException failure);

  void fail(long id, RuntimeException failure);

  /** Somebody's work on a job; everything that counts is in the database after each step. */
  interface Run extends AutoCloseable {

    /** Takes the job a step further; false when there is nothing left to do. */
    boolean step();

    @Override
    void close();
  }
}
