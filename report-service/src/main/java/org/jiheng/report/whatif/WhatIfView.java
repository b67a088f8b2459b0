package org.jiheng.report.whatif;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiheng.rules.profile.RuleProfile;
import org.jiheng.rules.whatif.WhatIfResult;

/**
 * A what-if on the wire.
 *
 * @param against the version of the profile to which the settings are compared
 * @param departmentsToCompare null before it is begun
 * @param result null before it is done, and in lists
 * @param content where the departments that move can be fetched as a file; null while there is none
 */
@Schema(name = "WhatIf")
public record WhatIfView(
    long id,
    String code,
    int fiscalYear,
    int against,
    RuleProfile settings,
    WhatIfState state,
    String requestedBy,
    Instant requestedAt,
    Instant finishedAt,
    Integer departmentsToCompare,
    int compared,
    WhatIfResult result,
    String content,
    String error) {

  static WhatIfView of(WhatIf job) {
    return new WhatIfView(
        job.id(),
        job.work().code(),
        job.work().fiscalYear(),
        job.work().against(),
        job.settings(),
        job.state(),
        job.requestedBy().subject(),
        job.requestedAt(),
        job.finishedAt(),
        job.work().toCompare(),
        job.work().compared(),
        job.work().result(),
        job.state() == WhatIfState.DONE
            ? WhatIfResource.path(job.work().code()) + "/" + job.id() + ".csv"
            : null,
        job.error());
  }
}
