package org.jiheng.report.whatif;

import org.jiheng.jobs.Job;
import org.jiheng.jobs.ToldJob;
import org.jiheng.rules.profile.ProfileJson;
import org.jiheng.rules.profile.RuleProfile;
import org.jiheng.rules.whatif.WhatIfResult;

/**
 * What a year would come to by other settings of a profile, as a job. It is all that is kept of it.
 */
record WhatIf(Job job, Work work) implements ToldJob {

  /**
   * As it is kept.
   *
   * @param against the version in force, to which the settings are compared
   * @param settings as text, because the database would forget the order of members
   * @param toCompare departments; null before it is begun
   * @param result null before it is done, and in lists
   */
  record Work(
      String code,
      int fiscalYear,
      int against,
      String settings,
      Integer toCompare,
      int compared,
      WhatIfResult result) {}

  static WhatIf of(Job job) {
    return new WhatIf(job, job.work(Work.class));
  }

  @Override
  public WhatIfState state() {
    return WhatIfState.valueOf(job.state());
  }

  /** As the version that would be next. */
  RuleProfile settings() {
    return ProfileJson.read(work.settings());
  }
}
