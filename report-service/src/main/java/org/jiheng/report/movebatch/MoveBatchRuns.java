package org.jiheng.report.movebatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiheng.jobs.Blame;
import org.jiheng.jobs.JobKind;
import org.jiheng.jobs.JobTable;
import org.jiheng.report.cycle.BulkMoving;
import org.jiheng.report.evaluation.ServedEvaluations;
import org.jiheng.report.movebatch.MoveBatch.MoveBatchState;

/** What there is to work on. */
@ApplicationScoped
class MoveBatchRuns implements JobKind<MoveBatch> {

  private final MoveBatches batches;
  private final BulkMoving moving;
  private final ServedEvaluations served;
  private final Clock clock;
  private final Duration poll;
  private final Duration kept;

  MoveBatchRuns(
      MoveBatches batches,
      BulkMoving moving,
      ServedEvaluations served,
      Clock clock,
      @ConfigProperty(name = "jiheng.move-batches.poll") Duration poll,
      @ConfigProperty(name = "jiheng.move-batches.kept") Duration kept) {
    this.batches = batches;
    this.moving = moving;
    this.served = served;
    this.clock = clock;
    this.poll = poll;
    this.kept = kept;
  }

  @Override
  public JobTable<MoveBatch> jobs() {
    return batches;
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
  public MoveBatchRun open(long id) {
    return new MoveBatchRun(id, batches, moving, served, clock);
  }

  @Override
  public void fail(MoveBatch job, RuntimeException failure) {
    batches
        .change(job.id())
        .finished(MoveBatchState.FAILED, clock.instant())
        .failing("批量办理未能完成（" + Blame.cause(failure) + "），再次提交会接着办理。")
        .save();
  }
}
