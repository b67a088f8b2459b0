package org.jiheng.jobs;

import java.time.Instant;
import org.jiheng.contracts.Actor;

/** A job whose kind adds what its work says, and tells the rest as it is kept. */
public interface ToldJob extends LongWork {

  Job job();

  @Override
  default long id() {
    return job().id();
  }

  default Actor requestedBy() {
    return job().requestedBy();
  }

  default Instant requestedAt() {
    return job().requestedAt();
  }

  @Override
  default Instant finishedAt() {
    return job().finishedAt();
  }

  /** Counts those who began to work on it. */
  default int attempt() {
    return job().attempts();
  }

  /** Null where nothing went wrong. */
  default String error() {
    return job().error();
  }

  @Override
  default int rowVersion() {
    return job().version();
  }
}
