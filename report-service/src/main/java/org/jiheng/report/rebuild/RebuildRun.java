package org.jiheng.report.rebuild;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Clock;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jiheng.intake.FormerGenerations;
import org.jiheng.intake.Generations;
import org.jiheng.intake.Replay;
import org.jiheng.intake.ReplayEnded;
import org.jiheng.intake.Replays;
import org.jiheng.jobs.Blame;
import org.jiheng.jobs.JobKind;
import org.jiheng.report.intake.ProjectedRoll;

/**
 * Somebody's work on a rebuild, in steps of which each is a transaction or a few. Everything that
 * counts is in the database: whoever takes over goes on where the last step ended, and a step of
 * one who was overtaken leaves no trace.
 */
final class RebuildRun implements Replay.Owner, JobKind.Run {

  private static final Logger LOG = Logger.getLogger(RebuildRun.class);

  private static final int EXCHANGES = 5;
  private static final int CLEARED_AT_ONCE = 100;

  private final long id;
  private final Rebuilds rebuilds;
  private final Replays replays;
  private final Generations generations;
  private final ProjectedRoll roll;
  private final FormerGenerations former;
  private final RebuiltEvaluations evaluations;
  private final Clock clock;
  private final int near;
  private Replay replay;
  private long expected;
  private int exchanges;

  /**
   * @param near so little left to read can be applied while everybody waits for the switch
   */
  RebuildRun(
      long id,
      Rebuilds rebuilds,
      Replays replays,
      Generations generations,
      ProjectedRoll roll,
      FormerGenerations former,
      RebuiltEvaluations evaluations,
      Clock clock,
      int near) {
    this.id = id;
    this.rebuilds = rebuilds;
    this.replays = replays;
    this.generations = generations;
    this.roll = roll;
    this.former = former;
    this.evaluations = evaluations;
    this.clock = clock;
    this.near = near;
  }

  @Override
  public boolean step() {
    try {
      var job = transaction(() -> rebuilds.one(id)).orElseThrow();
      return switch (job.state()) {
        case QUEUED, READING -> read(job);
        case SWITCHING -> exchange(job);
        case EVALUATING -> evaluate(job);
        case DONE, CANCELLED, FAILED -> job.discard() != null && clear(job);
      };
    } catch (ReplayEnded cancelled) {
      LOG.infof("rebuild %d: %s", id, cancelled.getMessage());
      close();
      return true;
    } catch (RuntimeException failure) {
      close();
      throw failure;
    }
  }

  @Override
  public void hold() {
    if (!rebuilds.held(id).orElseThrow().state().beforeSwitch()) {
      throw new ReplayEnded("nothing more is to be read");
    }
  }

  @Override
  public void advanced(int records) {
    rebuilds.advanced(id, records);
  }

  @Override
  public void close() {
    if (replay != null) {
      replay.close();
      replay = null;
    }
  }

  private boolean read(Rebuild job) {
    var records = replay(job).step();
    expected -= records;
    if (records == 0 || expected <= near) {
      look();
    }
    return true;
  }

  private boolean exchange(Rebuild job) {
    if (replay(job).ahead() > near) {
      look();
      return true;
    }
    try {
      transaction(() -> exchangeNow(job));
      close();
    } catch (RuntimeException failure) {
      close();
      if (!Blame.isOnTheWork(failure) || ++exchanges > EXCHANGES) {
        throw failure;
      }
      LOG.warnf(failure, "rebuild %d reads on and switches then", id);
      transaction(() -> looked(RebuildState.READING, 0, job.work().parked()));
    }
    return true;
  }

  private boolean exchangeNow(Rebuild job) {
    hold();
    var served = generations.exchange(job.generation());
    replay.reach(served);
    roll.derive();
    rebuilds.switched(id, served, replay.parked());
    LOG.infof("generation %d serves in place of %d", job.generation().number(), served.number());
    return true;
  }

  private boolean evaluate(Rebuild job) {
    if (!evaluations.step(job)) {
      if (job.discard() != null) {
        return clear(job);
      }
      finish(job.error() == null ? RebuildState.DONE : RebuildState.FAILED);
    }
    return true;
  }

  private void finish(RebuildState state) {
    transaction(
        () -> {
          if (rebuilds.held(id).orElseThrow().finishedAt() == null) {
            rebuilds.finished(id, state, clock.instant());
            LOG.infof("rebuild %d: %s", id, state);
          }
          return true;
        });
  }

  /** Deletes some rows of the generation that is of no use any more. */
  private boolean clear(Rebuild job) {
    return transaction(
        () -> {
          rebuilds.held(id);
          if (!former.clear(job.discard(), CLEARED_AT_ONCE)) {
            rebuilds.discard(id, null);
          }
          return true;
        });
  }

  /** What is still to be read, and whether it is little enough for the switch. */
  private void look() {
    expected = replay.ahead();
    var state = expected <= near ? RebuildState.SWITCHING : RebuildState.READING;
    var parked = replay.parked();
    transaction(() -> looked(state, expected, parked));
  }

  private boolean looked(RebuildState state, long ahead, long parked) {
    hold();
    rebuilds.looked(id, state, ahead, parked);
    return true;
  }

  private Replay replay(Rebuild job) {
    if (replay == null) {
      replay = replays.open(job.generation(), this);
      expected = 0;
    }
    return replay;
  }

  private static <T> T transaction(Supplier<T> work) {
    return QuarkusTransaction.requiringNew().call(work::get);
  }
}
