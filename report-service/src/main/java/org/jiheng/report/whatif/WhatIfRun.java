package org.jiheng.report.whatif;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jiheng.jobs.JobKind;
import org.jiheng.report.evaluation.ProfileUse;
import org.jiheng.report.evaluation.Trials;
import org.jiheng.report.ruleprofile.RuleProfiles;
import org.jiheng.rules.profile.Grade;
import org.jiheng.rules.profile.RuleProfile;
import org.jiheng.rules.whatif.Comparison;

/**
 * Somebody's work on a what-if, some departments in each transaction. What was found so far is held
 * by the one who works: whoever goes on begins again, and one who was overtaken leaves no trace.
 */
final class WhatIfRun implements JobKind.Run {

  private final long id;
  private final WhatIfs whatIfs;
  private final RuleProfiles profiles;
  private final ProfileUse use;
  private final Trials trials;
  private final Clock clock;
  private final int atOnce;
  private WhatIf job;
  private RuleProfile inForce;
  private Comparison comparison;
  private String reached = "";

  WhatIfRun(
      long id,
      WhatIfs whatIfs,
      RuleProfiles profiles,
      ProfileUse use,
      Trials trials,
      Clock clock,
      int atOnce) {
    this.id = id;
    this.whatIfs = whatIfs;
    this.profiles = profiles;
    this.use = use;
    this.trials = trials;
    this.clock = clock;
    this.atOnce = atOnce;
  }

  @Override
  public boolean step() {
    return QuarkusTransaction.requiringNew().call(job == null ? this::begin : this::compare);
  }

  private boolean begin() {
    var held = whatIfs.held(id).orElseThrow();
    if (held.finishedAt() != null) {
      return false;
    }
    whatIfs.comparing(id, use.count(held.work().code(), held.work().fiscalYear()));
    job = whatIfs.one(id).orElseThrow();
    inForce = profiles.newest(job.work().code()).orElseThrow();
    comparison = new Comparison(grades(inForce, job.settings()));
    return true;
  }

  private boolean compare() {
    var held = whatIfs.held(id).orElseThrow();
    if (held.finishedAt() != null || held.attempt() != job.attempt()) {
      return false;
    }
    var some = trials.after(job.work().fiscalYear(), reached, atOnce, inForce, job.settings());
    some.trials().forEach(comparison::add);
    reached = some.last();
    if (reached == null) {
      whatIfs.done(id, comparison.result(), clock.instant());
      return false;
    }
    whatIfs.compared(id, comparison.departments());
    return true;
  }

  private static List<String> grades(RuleProfile inForce, RuleProfile settings) {
    return Stream.of(inForce, settings)
        .flatMap(profile -> profile.grades().stream())
        .map(Grade::name)
        .distinct()
        .toList();
  }

  @Override
  public void close() {
    comparison = null;
  }
}
