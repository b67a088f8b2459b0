package org.jiheng.report.whatif;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiheng.jobs.JobKind;
import org.jiheng.report.evaluation.ProfileUse;
import org.jiheng.report.evaluation.Trials;
import org.jiheng.report.intake.Blame;
import org.jiheng.report.ruleprofile.RuleProfiles;

/** What there is to work on. */
@ApplicationScoped
class WhatIfRuns implements JobKind {

  private final WhatIfs whatIfs;
  private final RuleProfiles profiles;
  private final ProfileUse use;
  private final Trials trials;
  private final Clock clock;
  private final int atOnce;
  private final Duration poll;

  WhatIfRuns(
      WhatIfs whatIfs,
      RuleProfiles profiles,
      ProfileUse use,
      Trials trials,
      Clock clock,
      @ConfigProperty(name = "jiheng.what-if.batch") int atOnce,
      @ConfigProperty(name = "jiheng.what-if.poll") Duration poll) {
    this.whatIfs = whatIfs;
    this.profiles = profiles;
    this.use = use;
    this.trials = trials;
    this.clock = clock;
    this.atOnce = atOnce;
    this.poll = poll;
  }

  @Override
  public String name() {
    return WhatIfs.KIND;
  }

  @Override
  public Duration poll() {
    return poll;
  }

  @Override
  public OptionalLong next() {
    var next = QuarkusTransaction.requiringNew().call(() -> whatIfs.next(clock.instant()));
    return next.map(job -> OptionalLong.of(job.id())).orElse(OptionalLong.empty());
  }

  @Override
  public WhatIfRun open(long id) {
    return new WhatIfRun(id, whatIfs, profiles, use, trials, clock, atOnce);
  }

  /** The database is only away. */
  @Override
  public boolean passes(RuntimeException failure) {
    return !Blame.isOnTheEvent(failure);
  }

  @Override
  public void fail(long id, RuntimeException failure) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              if (whatIfs.held(id).orElseThrow().finishedAt() == null) {
                whatIfs.failed(id, "试算未能完成（" + Blame.cause(failure) + "）。", clock.instant());
              }
            });
  }
}
