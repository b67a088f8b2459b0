package org.jiheng.report.rebuild;

import java.time.Instant;

/**
 * A rebuild on the wire.
 *
 * @param applied events that were read into the new generation
 * @param target events known when last looked; never too few, and exact once all are read
 * @param departmentsToEvaluate department-years to compare after the switch; null before it
 * @param changed how many of them got a new revision
 * @param parked events that could not be applied, or wait behind one that could not
 */
public record RebuildView(
    long id,
    RebuildState state,
    int generation,
    String requestedBy,
    Instant requestedAt,
    Instant finishedAt,
    long applied,
    long target,
    Integer departmentsToEvaluate,
    int evaluated,
    int changed,
    long parked,
    String error) {

  static RebuildView of(Rebuild job) {
    return new RebuildView(
        job.id(),
        job.state(),
        job.generation().number(),
        job.requestedBy().subject(),
        job.requestedAt(),
        job.finishedAt(),
        job.work().applied(),
        job.work().target(),
        job.work().toEvaluate(),
        job.work().evaluated(),
        job.work().changed(),
        job.work().parked(),
        job.error());
  }
}
