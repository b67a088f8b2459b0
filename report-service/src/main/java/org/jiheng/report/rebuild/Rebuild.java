package org.jiheng.report.rebuild;

import java.time.Instant;
import org.jiheng.contracts.Actor;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.intake.Generation;
import org.jiheng.jobs.LongWork;

/**
 * A rebuild of the projection, as a job that survives whoever works on it.
 *
 * @param generation the one that is being built
 * @param finishedAt null while it goes on
 * @param toEvaluate null before the switch
 * @param evaluatedUpTo null before the first
 * @param discard the generation whose rows are still to be deleted; null where there is none
 * @param rowVersion counts the changes of this row
 */
record Rebuild(
    long id,
    RebuildState state,
    Generation generation,
    Actor requestedBy,
    Instant requestedAt,
    Instant finishedAt,
    long applied,
    long target,
    long parked,
    Integer toEvaluate,
    int evaluated,
    int changed,
    String error,
    DepartmentYear evaluatedUpTo,
    Generation discard,
    int rowVersion)
    implements LongWork {}
