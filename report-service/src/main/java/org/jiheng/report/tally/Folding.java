package org.jiheng.report.tally;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jiheng.jobs.Ticker;

/**
 * Folds the increments of the tallies every second, on a thread of its own: neither the intake nor
 * a reader waits for it. Every replica tries, so that what one left behind that died is folded too.
 */
@ApplicationScoped
class Folding {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Ticker ticker;

  Folding(Tallies tallies) {
    this.ticker =
        new Ticker("tallies", PAUSE, () -> QuarkusTransaction.requiringNew().run(tallies::fold));
  }

  void start(@Observes StartupEvent started) {
    ticker.start();
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    ticker.stop();
  }
}
