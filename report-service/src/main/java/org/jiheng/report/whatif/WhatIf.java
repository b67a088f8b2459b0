package org.jiheng.report.whatif;

import java.time.Instant;
import org.jiheng.contracts.Actor;
import org.jiheng.jobs.LongWork;
import org.jiheng.rules.profile.RuleProfile;
import org.jiheng.rules.whatif.WhatIfResult;

/**
 * What a year would come to by other settings of a profile, as a job. It is all that is kept of it.
 *
 * @param against the version in force, to which the settings are compared
 * @param settings as the version that would be next
 * @param toCompare departments; null before it is begun
 * @param result null before it is done, and in lists
 * @param rowVersion counts the changes of this row
 */
record WhatIf(
    long id,
    String code,
    int fiscalYear,
    int against,
    RuleProfile settings,
    WhatIfState state,
    Actor requestedBy,
    Instant requestedAt,
    Instant finishedAt,
    int attempt,
    Integer toCompare,
    int compared,
    WhatIfResult result,
    String error,
    int rowVersion)
    implements LongWork {}
