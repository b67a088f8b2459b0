package org.jiheng.report.movebatch;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jiheng.contracts.Actor;
import org.jiheng.jobs.LongWork;

/**
 * One move of many departments' filings, as a job that survives whoever works on it.
 *
 * @param items the departments in their order, each with what became of it
 */
record MoveBatch(
    long id,
    MoveBatchState state,
    Terms terms,
    List<MoveBatchItem> items,
    Actor requestedBy,
    Instant requestedAt,
    Instant finishedAt,
    String error,
    int rowVersion)
    implements LongWork {

  /**
   * What is asked for.
   *
   * @param verb as in a move
   * @param noErrors whether departments with findings that are errors are left as they are
   */
  record Terms(int fiscalYear, String verb, String note, boolean dryRun, boolean noErrors) {}

  /** Which departments are meant, beside those that are named. */
  record MoveBatchFilter(String state, BigDecimal minScore, Boolean noErrors) {}

  /**
   * A department.
   *
   * @param reason what stands against it; null where nothing does
   */
  record MoveBatchItem(String department, String name, MoveOutcome state, String reason) {

    MoveBatchItem ended(MoveOutcome how, String why) {
      return new MoveBatchItem(department, name, how, why);
    }
  }

  /** What became of a department. */
  enum MoveOutcome {
    /** Not yet dealt with. */
    WAITING,
    /** In a dry run: it would be moved. */
    PASSED,
    MOVED,
    /** It has been moved so before. */
    UNCHANGED,
    /** Something stands against it. */
    REFUSED,
    /** A service was away; asked for again, it may succeed. */
    FAILED,
    CANCELLED
  }

  /** How far it has come. */
  enum MoveBatchState {
    QUEUED,
    MOVING,
    DONE,
    CANCELLED,
    FAILED
  }
}
