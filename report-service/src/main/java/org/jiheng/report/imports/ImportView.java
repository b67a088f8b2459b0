package org.jiheng.report.imports;

import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An import on the wire.
 *
 * @param done items that are dealt with; those of a cancelled import that had no turn are not
 * @param keptUntil when it is forgotten; null while it goes on
 */
@Schema(name = "FilingImport")
public record ImportView(
    long id,
    ImportState state,
    boolean dryRun,
    boolean replace,
    Integer fiscalYear,
    String requestedBy,
    Instant requestedAt,
    Instant finishedAt,
    Instant keptUntil,
    int items,
    int ignored,
    int read,
    int done,
    int passed,
    int filed,
    int unchanged,
    int refused,
    int failed,
    String error) {

  static ImportView of(Import job, Duration kept) {
    var terms = job.terms();
    var work = job.work();
    return new ImportView(
        job.id(),
        job.state(),
        terms.dryRun(),
        terms.replace(),
        terms.fiscalYear(),
        terms.requestedBy().subject(),
        job.requestedAt(),
        job.finishedAt(),
        job.isFinished() ? job.finishedAt().plus(kept) : null,
        work.items(),
        work.ignored(),
        work.read(),
        job.done(),
        work.passed(),
        work.filed(),
        work.unchanged(),
        work.refused(),
        work.failed(),
        job.error());
  }
}
