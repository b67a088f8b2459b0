package org.jiheng.report.amendment;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An amendment on the wire.
 *
 * @param departmentsToEvaluate department-years that rested on another version; null before it is
 *     begun
 * @param changed how many of them got a new revision; the others had it already
 */
@Schema(name = "RuleProfileReevaluation")
public record AmendmentView(
    String code,
    int version,
    AmendmentState state,
    String requestedBy,
    Instant requestedAt,
    Instant finishedAt,
    Integer departmentsToEvaluate,
    int evaluated,
    int changed,
    String error) {

  static AmendmentView of(Amendment job) {
    return new AmendmentView(
        job.work().code(),
        job.work().version(),
        job.state(),
        job.requestedBy().subject(),
        job.requestedAt(),
        job.finishedAt(),
        job.work().toEvaluate(),
        job.work().evaluated(),
        job.work().changed(),
        job.error());
  }
}
