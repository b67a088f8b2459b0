package org.jiheng.report.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiheng.intake.FormerGenerations;
import org.jiheng.intake.Generations;
import org.jiheng.intake.Replays;
import org.jiheng.jobs.Blame;
import org.jiheng.jobs.JobKind;
import org.jiheng.jobs.JobTable;
import org.jiheng.report.evaluation.Reevaluation;
import org.jiheng.report.intake.ProjectedRoll;
import org.jiheng.report.part.FiledParts;

/** What there is to work on. */
@ApplicationScoped
class RebuildRuns implements JobKind<Rebuild> {

  private final Rebuilds rebuilds;
  private final Replays replays;
  private final Generations generations;
  private final ProjectedRoll roll;
  private final FormerGenerations former;
  private final FiledParts parts;
  private final Reevaluation reevaluation;
  private final Clock clock;
  private final int near;
  private final Duration poll;

  RebuildRuns(
      Rebuilds rebuilds,
      Replays replays,
      Generations generations,
      ProjectedRoll roll,
      FormerGenerations former,
      FiledParts parts,
      Reevaluation reevaluation,
      Clock clock,
      @ConfigProperty(name = "jiheng.rebuild.near") int near,
      @ConfigProperty(name = "jiheng.rebuild.poll") Duration poll) {
    this.rebuilds = rebuilds;
    this.replays = replays;
    this.generations = generations;
    this.roll = roll;
    this.former = former;
    this.parts = parts;
    this.reevaluation = reevaluation;
    this.clock = clock;
    this.near = near;
    this.poll = poll;
  }

  @Override
  public JobTable<Rebuild> jobs() {
    return rebuilds;
  }

  @Override
  public Duration poll() {
    return poll;
  }

  @Override
  public RebuildRun open(long id) {
    var evaluations = new RebuiltEvaluations(id, rebuilds, parts, reevaluation);
    return new RebuildRun(
        id, rebuilds, replays, generations, roll, former, evaluations, clock, near);
  }

  /** Database or broker are only away. */
  @Override
  public boolean passes(RuntimeException failure) {
    return !Blame.isOnTheWork(failure)
        || (failure instanceof KafkaException
            && !(failure instanceof InvalidOffsetException)
            && !isUnreadable(failure));
  }

  /** The client tells of a damaged record with no type of its own; what is away never comes so. */
  private static boolean isUnreadable(RuntimeException failure) {
    return failure.getClass() == KafkaException.class
        && !(failure.getCause() instanceof ConfigException);
  }

  /** Gives the rebuild up; a generation that does not serve is of no use any more. */
  @Override
  public void fail(Rebuild job, RuntimeException failure) {
    rebuilds
        .change(job.id())
        .finished(RebuildState.FAILED, clock.instant())
        .failing(cause(failure))
        .save();
    rebuilds.discard(job.id(), job.state().beforeSwitch() ? job.generation() : job.discard());
  }

  private static String cause(RuntimeException failure) {
    return failure instanceof Replays.LogCutException
        ? failure.getMessage()
        : "重建未能完成（" + Blame.cause(failure) + "）。";
  }
}
