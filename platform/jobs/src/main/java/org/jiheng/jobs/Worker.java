package org.jiheng.jobs;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jiheng.sql.Database;

/**
 * Works on jobs of a kind on a thread of its own, if no other replica does. A job that somebody
 * left unfinished is found at start and by the poll.
 */
final class Worker {

  private static final Logger LOG = Logger.getLogger(Worker.class);
  private static final Duration LONGEST_STEP = Duration.ofSeconds(20);

  private final JobKind kind;
  private final LoneSessions sessions;
  private final Database database;
  private final Semaphore woken = new Semaphore(0);
  private final Thread thread;
  private volatile boolean stopping;

  Worker(JobKind kind, LoneSessions sessions, Database database) {
    this.kind = kind;
    this.sessions = sessions;
    this.database = database;
    this.thread = new Thread(this::work, kind.name());
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
        if (kind.next().isPresent()) {
          workIfAlone();
        }
      } catch (SQLException | RuntimeException failure) {
        LOG.warnf("jobs of kind %s go on in %s: %s", kind.name(), kind.poll(), failure);
        LOG.debug("why they wait", failure);
      }
      pause();
    }
  }

  private void workIfAlone() throws SQLException {
    try (var session = sessions.open(kind.name())) {
      if (session.acquire()) {
        for (var next = kind.next(); next.isPresent() && !stopping; next = kind.next()) {
          run(session, next.getAsLong());
        }
      }
    }
  }

  private void run(LoneSession session, long id) throws SQLException {
    begin(id);
    try (var run = kind.open(id)) {
      while (!stopping && run.step()) {
        session.verify();
      }
    } catch (RuntimeException failure) {
      if (kind.passes(failure)) {
        throw failure;
      }
      LOG.errorf(failure, "%s %d failed", kind.name(), id);
      kind.fail(id, failure);
    }
  }

  /** Committed before the work, so that it is known also of one that ends its worker. */
  private void begin(long id) {
    database.sql("update job set attempts = attempts + 1 where id = :id").bind("id", id).update();
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
