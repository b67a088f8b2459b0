package org.jiheng.report.tally;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Folds the increments of the tallies every second, on a thread of its own: neither the intake nor
 * a reader waits for it. Every replica tries, so that what one left behind that died is folded too.
 */
@ApplicationScoped
class Folding {

  private static final Logger LOG = Logger.getLogger(Folding.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Tallies tallies;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private Thread thread;

  Folding(Tallies tallies) {
    this.tallies = tallies;
  }

  void start(@Observes StartupEvent started) {
    thread = new Thread(this::run, "tallies");
    thread.setDaemon(true);
    thread.start();
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    stopping.countDown();
    if (thread != null) {
      thread.join(Duration.ofSeconds(5).toMillis());
    }
  }

  private void run() {
    try {
      while (!stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
        fold();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void fold() {
    try {
      QuarkusTransaction.requiringNew().run(tallies::fold);
    } catch (RuntimeException failure) {
      LOG.warnf("the tallies are folded later: %s", failure.getMessage());
    }
  }
}
