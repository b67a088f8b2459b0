package org.jiheng.report.cycle;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Takes up what was left between the register and the owners of content: a move that was begun and
 * not made is given up, one that was made and not told is told. So nothing stays locked without a
 * reason. Any number of replicas may run; the lease of a step keeps them apart.
 */
@ApplicationScoped
class MoveWorker {

  private static final Logger LOG = Logger.getLogger(MoveWorker.class);
  private static final int AT_ONCE = 50;
  private static final int PATIENCE = 20;

  private final Documents documents;
  private final Moving moving;
  private final Orders orders;
  private final Duration poll;
  private final AtomicLong open = new AtomicLong();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            var named = new Thread(work, "document-moves");
            named.setDaemon(true);
            return named;
          });

  MoveWorker(
      Documents documents,
      Moving moving,
      Orders orders,
      MeterRegistry meters,
      @ConfigProperty(name = "jiheng.filing.poll") Duration poll) {
    this.documents = documents;
    this.moving = moving;
    this.orders = orders;
    this.poll = poll;
    Gauge.builder("jiheng.moves.open", open, AtomicLong::get)
        .description("moves of documents of which an owner of content has yet to be told")
        .register(meters);
  }

  void start(@Observes StartupEvent started) {
    thread.scheduleWithFixedDelay(
        this::look, poll.toMillis(), poll.toMillis(), TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    thread.shutdown();
    if (!thread.awaitTermination(PATIENCE, TimeUnit.SECONDS)) {
      thread.shutdownNow();
    }
  }

  private void look() {
    try {
      open.set(QuarkusTransaction.requiringNew().call(documents::countOpen));
      for (var each : QuarkusTransaction.requiringNew().call(() -> documents.abandoned(AT_ONCE))) {
        if (each.step() == CycleDocument.Step.FREEZE) {
          moving.giveUp(each);
        } else {
          orders.tell(each);
        }
      }
    } catch (RuntimeException failure) {
      LOG.warnf("moves go on in %s: %s", poll, failure);
      LOG.debug("why they wait", failure);
    }
  }
}
