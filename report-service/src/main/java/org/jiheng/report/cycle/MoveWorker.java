package org.jiheng.report.cycle;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiheng.cycle.CycleDocument;
import org.jiheng.jobs.Ticker;

/**
 * Takes up what was left between the register and the owners of content: a move that was begun and
 * not made is given up, one that was made and not told is told. So nothing stays locked without a
 * reason. Any number of replicas may run; the lease of a step keeps them apart.
 */
@ApplicationScoped
class MoveWorker {

  private static final int AT_ONCE = 50;

  private final Documents documents;
  private final Moving moving;
  private final Orders orders;
  private final AtomicLong open = new AtomicLong();
  private final Ticker ticker;

  MoveWorker(
      Documents documents,
      Moving moving,
      Orders orders,
      MeterRegistry meters,
      @ConfigProperty(name = "jiheng.filing.poll") Duration pause) {
    this.documents = documents;
    this.moving = moving;
    this.orders = orders;
    this.ticker = new Ticker("document-moves", pause, this::look);
    Gauge.builder("jiheng.moves.open", open, AtomicLong::get)
        .description("moves of documents of which an owner of content has yet to be told")
        .register(meters);
  }

  void start(@Observes StartupEvent started) {
    ticker.start();
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    ticker.stop();
  }

  void look() {
    open.set(QuarkusTransaction.requiringNew().call(documents::countOpen));
    for (var each : QuarkusTransaction.requiringNew().call(() -> documents.abandoned(AT_ONCE))) {
      if (ticker.isStopping()) {
        return;
      }
      if (each.step() == CycleDocument.Step.FREEZE) {
        moving.giveUp(each);
      } else {
        orders.tell(each);
      }
    }
  }
}
