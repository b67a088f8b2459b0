package org.jiheng.idempotency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Deletes answers beyond the retention, now and then after a request with a key: what fills the
 * table also empties it. In a transaction of its own, so that it waits for nobody and nobody's
 * answer depends on it.
 */
@Singleton
class Purge {

  private static final Logger LOG = Logger.getLogger(Purge.class);

  private final StoredAnswers answers;
  private final IdempotencyConfig config;
  private final Clock clock;
  private final AtomicReference<Instant> last = new AtomicReference<>(Instant.MIN);

  Purge(StoredAnswers answers, IdempotencyConfig config, Clock clock) {
    this.answers = answers;
    this.config = config;
    this.clock = clock;
  }

  void ifDue() {
    var now = clock.instant();
    var former = last.get();
    if (former.isAfter(now.minus(config.purgeEvery())) || !last.compareAndSet(former, now)) {
      return;
    }
    try {
      var purged =
          QuarkusTransaction.requiringNew()
              .call(() -> answers.purge(now.minus(config.retention())));
      LOG.debugf("%d answers beyond the retention were purged", purged);
    } catch (RuntimeException failure) {
      LOG.warn("Answers beyond the retention are purged the next time", failure);
    }
  }
}
