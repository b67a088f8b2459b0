package org.jiheng.budget.execution;

import java.time.Instant;
import org.jiheng.contracts.Actor;
import org.jiheng.jobs.LongWork;

/** An import of money to the end of a period, as a job that survives whoever works on it. */
record ExecutionImport(
    long id,
    ExecutionImportState state,
    Terms terms,
    Actor requestedBy,
    Instant requestedAt,
    Instant finishedAt,
    String error,
    int rowVersion)
    implements LongWork {

  /** What all rows have in common. */
  record Terms(int fiscalYear, String period, ExecutionOrigin origin) {}

  /** How far it has come. */
  enum ExecutionImportState {
    QUEUED,
    TAKING,
    DONE,
    CANCELLED,
    FAILED
  }
}
