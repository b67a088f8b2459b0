package org.jiheng.report.publication;

import java.time.Instant;
import org.jiheng.contracts.Actor;
import org.jiheng.jobs.LongWork;

/**
 * A file of a whole year that is made as a job, which survives whoever works on it.
 *
 * @param finishedAt null while it goes on
 * @param attempt counts those who began to write it
 * @param toWrite departments; null before it is begun
 * @param asOf how far the data is complete; null before it is begun
 * @param size in bytes; null before it is done
 * @param keptUntil null before it is done
 * @param rowVersion counts the changes of this row
 */
record Publication(
    long id,
    PublicationKind kind,
    int fiscalYear,
    PublicationState state,
    Actor requestedBy,
    Instant requestedAt,
    Instant finishedAt,
    int attempt,
    Integer toWrite,
    int written,
    Instant asOf,
    Long size,
    Instant keptUntil,
    String error,
    int rowVersion)
    implements LongWork {

  boolean isOver(Instant now) {
    return state == PublicationState.DONE && !now.isBefore(keptUntil);
  }
}
