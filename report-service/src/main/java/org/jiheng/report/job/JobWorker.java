package org.jiheng.report.job;

import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jiheng.report.intake.Blame;

/**
 * Works on jobs of a kind on a thread of its own, if no other replica does. A job that somebody
 * left unfinished is found at start and by the poll.
 */
public final class JobWorker {

  private static final Logger LOG = Logger.getLogger(JobWorker.class);

  private final String kind;
  private final Jobs jobs;
  private final LoneSessions sessions;
  private final Duration poll;
  private final Semaphore woken = new Semaphore(0);
  private final Thread thread;
  private volatile boolean stopping;

  /**
   * @param kind names the thread and the lock
   * @param poll how long nobody looks for a job of which nobody told
   */
  public JobWorker(String kind, Jobs jobs, LoneSessions sessions, Duration poll) {
    this.kind = kind;
    this.jobs = jobs;
    this.sessions = sessions;
    this.poll = poll;
    this.thread = new Thread(this::work, kind);
  }

  /** What there is to work on. */
  public interface Jobs {

    OptionalLong next();

    Run open(long id);

    /** Whether what it needs is only away, so that the same would succeed later. */
    boolean passes(RuntimeException failure);

    void fail(long id, RuntimeException failure);
  }

  /** Somebody's work on a job; everything that counts is in the database after each step. */
  public interface Run extends AutoCloseable {

    /** Takes the job a step further; false when there is nothing left to do. */
    boolean step();

    @Override
    void close();
  }

  public void start() {
    thread.setDaemon(true);
    thread.start();
  }

  public void stop() throws InterruptedException {
    stopping = true;
    woken.release();
    thread.join(Duration.ofSeconds(20).toMillis());
  }

  public void wake() {
    woken.release();
  }

  private void work() {
    while (!stopping) {
      try {
        if (jobs.next().isPresent()) {
          workIfAlone();
        }
      } catch (SQLException | RuntimeException failure) {
        LOG.warnf("jobs of kind %s go on in %s: %s", kind, poll, Blame.cause(failure));
        LOG.debug("why they wait", failure);
      }
      await();
    }
  }

  private void workIfAlone() throws SQLException {
    try (var session = sessions.open(kind)) {
      if (session.acquire()) {
        for (var next = jobs.next(); next.isPresent() && !stopping; next = jobs.next()) {
          run(session, next.getAsLong());
        }
      }
    }
  }

  private void run(LoneSession session, long id) throws SQLException {
    try (var run = jobs.open(id)) {
      while (!stopping && run.step()) {
        session.verify();
      }
    } catch (RuntimeException failure) {
      if (jobs.passes(failure)) {
        throw failure;
      }
      LOG.errorf(failure, "%s %d failed", kind, id);
      jobs.fail(id, failure);
    }
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
