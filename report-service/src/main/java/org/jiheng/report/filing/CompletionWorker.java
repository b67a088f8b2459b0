package org.jiheng.report.filing;

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
import org.jiheng.jobs.Ticker;
import org.jiheng.report.evaluation.Retrying;

/**
 * Finishes what was registered and left open by a crash, or by an owner that was away, and tries
 * again what could not be evaluated: once registered, a filing never waits for its client. Any
 * number of replicas may run; the lease of a revision keeps them apart.
 */
@ApplicationScoped
class CompletionWorker {

  private static final int AT_ONCE = 50;

  private final Register register;
  private final Completion completion;
  private final Retrying unevaluated;
  private final AtomicLong open = new AtomicLong();
  private final Ticker ticker;

  CompletionWorker(
      Register register,
      Completion completion,
      Retrying unevaluated,
      MeterRegistry meters,
      @ConfigProperty(name = "jiheng.filing.poll") Duration pause) {
    this.register = register;
    this.completion = completion;
    this.unevaluated = unevaluated;
    this.ticker = new Ticker("filing-completion", pause, this::look);
    Gauge.builder("jiheng.filings.open", open, AtomicLong::get)
        .description("registered filings of which an owner has yet to be told")
        .register(meters);
  }

  void start(@Observes StartupEvent started) {
    ticker.start();
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    ticker.stop();
  }

  private void look() {
    open.set(QuarkusTransaction.requiringNew().call(register::countOpen));
    for (var each : QuarkusTransaction.requiringNew().call(() -> register.abandoned(AT_ONCE))) {
      if (ticker.isStopping()) {
        return;
      }
      completion.takeUp(each.id(), each.revision());
    }
    unevaluated.retry();
  }
}
