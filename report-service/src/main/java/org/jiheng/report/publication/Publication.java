package org.jiheng.report.publication;

import java.time.Instant;
import org.jiheng.jobs.Job;
import org.jiheng.jobs.ToldJob;

/** A file of a whole year that is made as a job, which survives whoever works on it. */
record Publication(Job job, Work work) implements ToldJob {

  /**
   * As it is kept.
   *
   * @param toWrite departments; null before it is begun
   * @param asOf how far the data is complete; null before it is begun
   * @param size in bytes; null before it is done
   * @param keptUntil null before it is done
   */
  record Work(
      PublicationKind kind,
      int fiscalYear,
      Integer toWrite,
      int written,
      Instant asOf,
      Long size,
      Instant keptUntil) {}

  static Publication of(Job job) {
    return new Publication(job, job.work(Work.class));
  }

  @Override
  public PublicationState state() {
    return PublicationState.valueOf(job.state());
  }

  boolean isOver(Instant now) {
    return state() == PublicationState.DONE && !now.isBefore(work.keptUntil());
  }
}
