package org.jiheng.jobs;

import java.time.Instant;

/** A job as its own kind tells it. */
public interface LongWork {

  long id();

  /** A word of its kind; one that can be given up has the state {@value #CANCELLED}. */
  Enum<?> state();

  /** Null while it goes on. */
  Instant finishedAt();

  /** Counts the changes of its row. */
  int rowVersion();

  String CANCELLED = "CANCELLED";

  default boolean isFinished() {
    return finishedAt() != null;
  }

  default boolean isCancelled() {
    return state().name().equals(CANCELLED);
  }
}
