package org.jiheng.report.amendment;

import java.time.Instant;
import org.jiheng.contracts.Actor;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.jobs.LongWork;

/**
 * What a new version of a rule profile has evaluated anew, as a job that survives whoever works on
 * it.
 *
 * @param requestedBy who made the version
 * @param finishedAt null while it goes on
 * @param toEvaluate null before it is begun
 * @param evaluatedUpTo null before the first
 * @param rowVersion counts the changes of this row
 */
record Amendment(
    long id,
    String code,
    int version,
    AmendmentState state,
    Actor requestedBy,
    Instant requestedAt,
    Instant finishedAt,
    Integer toEvaluate,
    int evaluated,
    int changed,
    String error,
    DepartmentYear evaluatedUpTo,
    int rowVersion)
    implements LongWork {}
