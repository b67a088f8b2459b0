package org.jiheng.report.rebuild;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jiheng.report.intake.Blame;
import org.jiheng.report.intake.Replays;

/**
 * Works on rebuilds on a thread of its own, if no other replica does. A rebuild that somebody left
 * unfinished is found at start and by the poll.
 */
@ApplicationScoped
class RebuildWorker {

  private static final Logger LOG = Logger.getLogger(RebuildWorker.class);

  private final RebuildRuns runs;
  private final RebuildSessions sessions;
  private final Duration poll;
  private final Semaphore woken = new Semaphore(0);
  private final Thread thread = new Thread(this::work, "rebuild");
  private volatile boolean stopping;

  RebuildWorker(
      RebuildRuns runs,
      RebuildSessions sessions,
      @ConfigProperty(name = "jiheng.rebuild.poll") Duration poll) {
    this.runs = runs;
    this.sessions = sessions;
    this.poll = poll;
  }

  void start(@Observes StartupEvent started) {
    thread.setDaemon(true);
    thread.start();
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    stopping = true;
    woken.release();
    thread.join(Duration.ofSeconds(20).toMillis());
  }

  void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Rebuilding.Requested requested) {
    woken.release();
  }

  private void work() {
    while (!stopping) {
      try {
        if (runs.next().isPresent()) {
          workIfAlone();
        }
      } catch (SQLException | RuntimeException failure) {
        LOG.warnf("rebuilds go on in %s: %s", poll, Blame.cause(failure));
        LOG.debug("why rebuilds wait", failure);
      }
      await();
    }
  }

  private void workIfAlone() throws SQLException {
    try (var session = sessions.open()) {
      if (session.acquire()) {
        for (var next = runs.next(); next.isPresent() && !stopping; next = runs.next()) {
          run(session, next.getAsLong());
        }
      }
    }
  }

  private void run(RebuildSession session, long id) throws SQLException {
    try (var run = runs.of(id)) {
      while (!stopping && run.step()) {
        session.verify();
      }
    } catch (RuntimeException failure) {
      if (passes(failure)) {
        throw failure;
      }
      LOG.errorf(failure, "rebuild %d failed", id);
      runs.fail(id, cause(failure));
    }
  }

  /** Whether database or broker are only away, so that the same would succeed later. */
  private static boolean passes(RuntimeException failure) {
    return !Blame.isOnTheEvent(failure)
        || (failure instanceof KafkaException && !(failure instanceof InvalidOffsetException));
  }

  private static String cause(RuntimeException failure) {
    return failure instanceof Replays.LogCutException
        ? failure.getMessage()
        : "重建未能完成（" + Blame.cause(failure) + "）。";
  }

  private void await() {
    try {
      if (woken.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS)) {
        woken.drainPermits();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      stopping = true;
    }
  }
}
