package org.jiheng.report.whatif;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiheng.jobs.Blame;
import org.jiheng.jobs.JobKind;
import org.jiheng.jobs.JobTable;
import org.jiheng.report.evaluation.ProfileUse;
import org.jiheng.report.evaluation.Trials;
import org.jiheng.report.ruleprofile.RuleProfiles;

/** What there is to work on. */
@ApplicationScoped
class WhatIfRuns implements JobKind<WhatIf> {

  private final WhatIfs whatIfs;
  private final RuleProfiles profiles;
  private final ProfileUse use;
  private final Trials trials;
  private final Clock clock;
  private final int atOnce;
  private final Duration poll;
  private final Duration kept;

  WhatIfRuns(
      WhatIfs whatIfs,
      RuleProfiles profiles,
      ProfileUse use,
      Trials trials,
      Clock clock,
      @ConfigProperty(name = "jiheng.what-if.batch") int atOnce,
      @ConfigProperty(name = "jiheng.what-if.poll") Duration poll,
      @ConfigProperty(name = "jiheng.what-if.kept") Duration kept) {
    this.whatIfs = whatIfs;
    this.profiles = profiles;
    this.use = use;
    this.trials = trials;
    this.clock = clock;
    this.atOnce = atOnce;
    this.poll = poll;
    this.kept = kept;
  }

  @Override
  public JobTable<WhatIf> jobs() {
    return whatIfs;
  }

  @Override
  public Duration poll() {
    return poll;
  }

  @Override
  public Optional<Duration> kept() {
    return Optional.of(kept);
  }

  @Override
  public WhatIfRun open(long id) {
    return new WhatIfRun(id, whatIfs, profiles, use, trials, clock, atOnce);
  }

  @Override
  public void fail(WhatIf job, RuntimeException failure) {
    whatIfs
        .change(job.id())
        .finished(WhatIfState.FAILED, clock.instant())
        .failing("试算未能完成（" + Blame.cause(failure) + "）。")
        .save();
  }
}
