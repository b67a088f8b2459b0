package org.jiheng.jobs;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Looks again and again on a thread of its own whether there is something to do. What fails is done
 * at the next look.
 */
public final class Ticker {

  private static final Logger LOG = Logger.getLogger(Ticker.class);
  private static final int PATIENCE = 20;

  private final String name;
  private final Duration every;
  private final Runnable look;
  private final ScheduledExecutorService thread;

  public Ticker(String name, Duration every, Runnable look) {
    this.name = name;
    this.every = every;
    this.look = look;
    this.thread = Executors.newSingleThreadScheduledExecutor(this::daemon);
  }

  public void start() {
    thread.scheduleWithFixedDelay(
        this::attempt, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Waits for a look that has begun. */
  public void stop() throws InterruptedException {
    thread.shutdown();
    if (!thread.awaitTermination(PATIENCE, TimeUnit.SECONDS)) {
      thread.shutdownNow();
    }
  }

  /** Whether a look should come to its end. */
  public boolean isStopping() {
    return thread.isShutdown();
  }

  private void attempt() {
    try {
      look.run();
    } catch (RuntimeException failure) {
      LOG.warnf("%s: goes on in %s: %s", name, every, failure);
      LOG.debug("why it waits", failure);
    }
  }

  private Thread daemon(Runnable work) {
    var named = new Thread(work, name);
    named.setDaemon(true);
    return named;
  }
}
