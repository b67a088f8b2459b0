package org.jiheng.budget.execution;

import java.time.Instant;
import java.util.Map;
import org.jiheng.budget.execution.ExecutionImport.ExecutionImportState;

/**
 * An import as it is told.
 *
 * @param counts how many rows ended how
 */
record ExecutionImportView(
    long id,
    ExecutionImportState state,
    int fiscalYear,
    String period,
    ExecutionOrigin origin,
    String requestedBy,
    Instant requestedAt,
    Instant finishedAt,
    String error,
    Map<ExecutionItemState, Integer> counts) {

  static ExecutionImportView of(ExecutionImport job, Map<ExecutionItemState, Integer> counts) {
    return new ExecutionImportView(
        job.id(),
        job.state(),
        job.terms().fiscalYear(),
        job.terms().period(),
        job.terms().origin(),
        job.requestedBy().subject(),
        job.requestedAt(),
        job.finishedAt(),
        job.error(),
        counts);
  }
}
