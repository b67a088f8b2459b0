package org.jiheng.report.amendment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiheng.jobs.Blame;
import org.jiheng.jobs.JobKind;
import org.jiheng.jobs.JobTable;
import org.jiheng.report.evaluation.ProfileUse;
import org.jiheng.report.evaluation.Reevaluation;

/** What there is to work on. */
@ApplicationScoped
class AmendmentRuns implements JobKind<Amendment> {

  private final Amendments amendments;
  private final ProfileUse use;
  private final Reevaluation reevaluation;
  private final Clock clock;
  private final int atOnce;
  private final Duration poll;

  AmendmentRuns(
      Amendments amendments,
      ProfileUse use,
      Reevaluation reevaluation,
      Clock clock,
      @ConfigProperty(name = "jiheng.amendment.batch") int atOnce,
      @ConfigProperty(name = "jiheng.amendment.poll") Duration poll) {
    this.amendments = amendments;
    this.use = use;
    this.reevaluation = reevaluation;
    this.clock = clock;
    this.atOnce = atOnce;
    this.poll = poll;
  }

  @Override
  public JobTable<Amendment> jobs() {
    return amendments;
  }

  @Override
  public Duration poll() {
    return poll;
  }

  @Override
  public AmendmentRun open(long id) {
    var job = QuarkusTransaction.requiringNew().call(() -> amendments.one(id)).orElseThrow();
    return new AmendmentRun(job, amendments, use, reevaluation, clock, atOnce);
  }

  @Override
  public void fail(Amendment job, RuntimeException failure) {
    amendments
        .change(job.id())
        .finished(AmendmentState.FAILED, clock.instant())
        .failing("重新评价未能完成（" + Blame.cause(failure) + "）。")
        .save();
  }
}
