package org.jiheng.report.amendment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Clock;
import java.util.Objects;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.jobs.JobKind;
import org.jiheng.jobs.StepByStep;
import org.jiheng.report.evaluation.ProfileUse;
import org.jiheng.report.evaluation.Reevaluation;
import org.jiheng.report.evaluation.Trigger;
import org.jiheng.report.job.YearByYear;

/**
 * Somebody's work on an amendment. While a step holds it, no newer version can be made, so that
 * what is evaluated is evaluated by this one.
 */
final class AmendmentRun implements JobKind.Run, StepByStep.Ledger<DepartmentYear> {

  private final long id;
  private final Amendments amendments;
  private final StepByStep<DepartmentYear> years;
  private final Clock clock;

  AmendmentRun(
      Amendment job,
      Amendments amendments,
      ProfileUse use,
      Reevaluation reevaluation,
      Clock clock,
      int atOnce) {
    this.id = job.id();
    this.amendments = amendments;
    this.clock = clock;
    this.years =
        YearByYear.of(
            "amendment " + id,
            this,
            () -> use.ofOtherVersions(job.work().code(), job.work().version()),
            year -> new Trigger(year, Trigger.Cause.PROFILE, job.requestedBy()),
            reevaluation,
            atOnce);
  }

  @Override
  public boolean step() {
    var job = QuarkusTransaction.requiringNew().call(() -> amendments.one(id)).orElseThrow();
    if (job.finishedAt() != null) {
      return false;
    }
    if (!years.step(job.work().evaluatedUpTo())) {
      QuarkusTransaction.requiringNew().run(this::finish);
    }
    return true;
  }

  private void finish() {
    var job = amendments.held(id).orElseThrow();
    if (job.finishedAt() == null) {
      var state = job.error() == null ? AmendmentState.DONE : AmendmentState.FAILED;
      amendments.finished(id, state, clock.instant());
    }
  }

  @Override
  public boolean hold(DepartmentYear reached) {
    var job = amendments.held(id).orElseThrow();
    return job.finishedAt() == null && Objects.equals(job.work().evaluatedUpTo(), reached);
  }

  @Override
  public void expect(int more) {
    amendments.expect(id, more);
  }

  @Override
  public void done(DepartmentYear last, int count, int changed) {
    amendments.evaluated(id, last, count, changed);
  }

  @Override
  public void failing(DepartmentYear year) {
    amendments.failing(id, YearByYear.left(year));
  }

  @Override
  public void close() {
    // nothing is held between steps
  }
}
