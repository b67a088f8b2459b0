package org.jiheng.jobs;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jiheng.sql.Database;

/**
 * Works on jobs of a kind on a thread of its own, if no other replica does. A job that somebody
 * left unfinished is found at start and by the poll.
 */
final class Worker<J extends LongWork> {

  private static final Logger LOG = Logger.getLogger(Worker.class);

  /** How often a job may end the process that works on it. */
  private static final int ATTEMPTS = 2;

  private static final Duration LONGEST_STEP = Duration.ofSeconds(20);

  private final JobKind<J> kind;
  private final String name;
  private final LoneSessions sessions;
  private final Database database;
  private final Clock clock;
  private final Semaphore woken = new Semaphore(0);
  private final Thread thread;
  private volatile boolean stopping;

  Worker(JobKind<J> kind, LoneSessions sessions, Database database, Clock clock) {
    this.kind = kind;
    this.name = kind.jobs().kind();
    this.sessions = sessions;
    this.database = database;
    this.clock = clock;
    this.thread = new Thread(this::work, name);
  }

  void start() {
    thread.setDaemon(true);
    thread.start();
  }

  /** Ends after the step that is under way. */
  void leave() {
    stopping = true;
    woken.release();
  }

  void await() throws InterruptedException {
    thread.join(LONGEST_STEP.toMillis());
  }

  void wake() {
    woken.release();
  }

  private void work() {
    while (!stopping) {
      try {
        if (next().isPresent()) {
          workIfAlone();
        }
      } catch (SQLException | RuntimeException failure) {
        LOG.warnf("jobs of kind %s go on in %s: %s", name, kind.poll(), failure);
        LOG.debug("why they wait", failure);
      }
      pause();
    }
  }

  /** Whoever looks also forgets what was kept long enough. */
  private OptionalLong next() {
    var now = clock.instant();
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              kind.kept().map(now::minus).ifPresent(kind.jobs()::forget);
              return kind.jobs()
                  .next(now)
                  .map(job -> OptionalLong.of(job.id()))
                  .orElse(OptionalLong.empty());
            });
  }

  private void workIfAlone() throws SQLException {
    try (var session = sessions.open(name)) {
      if (session.acquire()) {
        for (var next = next(); next.isPresent() && !stopping; next = next()) {
          run(session, next.getAsLong());
        }
      }
    }
  }

  private void run(LoneSession session, long id) throws SQLException {
    if (begin(id) > ATTEMPTS) {
      LOG.errorf("%s %d has ended its worker %d times and is not tried again", name, id, ATTEMPTS);
      QuarkusTransaction.requiringNew().run(() -> fail(id, new DeadlyJob(ATTEMPTS)));
      return;
    }
    try (var run = kind.open(id)) {
      while (!stopping && run.step()) {
        session.verify();
      }
    } catch (RuntimeException failure) {
      if (kind.passes(failure)) {
        leave(id);
        throw failure;
      }
      failed(id, failure);
      return;
    } catch (StackOverflowError | LinkageError failure) {
      failed(id, new IllegalStateException(failure.toString(), failure));
      return;
    }
    leave(id);
  }

  private void failed(long id, RuntimeException failure) {
    LOG.errorf(failure, "%s %d failed", name, id);
    QuarkusTransaction.requiringNew().run(() -> fail(id, failure));
  }

  private void fail(long id, RuntimeException failure) {
    kind.jobs().held(id).filter(job -> !job.isFinished()).ifPresent(job -> kind.fail(job, failure));
  }

  /** Committed before the work, so that it is known also of one that ends its worker. */
  private int begin(long id) {
    return database
        .sql("update job set attempts = attempts + 1 where id = :id returning attempts")
        .bind("id", id)
        .first(row -> row.integer("attempts"))
        .orElse(0);
  }

  /** It waits for another time, and did its worker no harm. */
  private void leave(long id) {
    database
        .sql("update job set attempts = attempts - 1 where id = :id and finished_at is null")
        .bind("id", id)
        .update();
  }

  private void pause() {
    try {
      if (woken.tryAcquire(kind.poll().toMillis(), TimeUnit.MILLISECONDS)) {
        woken.drainPermits();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      stopping = true;
    }
  }
}
