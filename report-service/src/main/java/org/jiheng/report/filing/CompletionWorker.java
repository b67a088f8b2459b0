package org.jiheng.report.filing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jiheng.report.evaluation.Retrying;

/**
 * Finishes what was registered and left open by a crash, or by an owner that was away, and tries
 * again what could not be evaluated: once registered, a filing never waits for its client. Any
 * number of replicas may run; the lease of a revision keeps them apart.
 */
@ApplicationScoped
class CompletionWorker {

  private static final Logger LOG = Logger.getLogger(CompletionWorker.class);
  private static final int AT_ONCE = 50;

  private final Register register;
  private final Completion completion;
  private final Retrying unevaluated;
  private final Duration poll;
  private final AtomicLong open = new AtomicLong();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "filing-completion");

  CompletionWorker(
      Register register,
      Completion completion,
      Retrying unevaluated,
      MeterRegistry meters,
      @ConfigProperty(name = "jiheng.filing.poll") Duration poll) {
    this.register = register;
    this.completion = completion;
    this.unevaluated = unevaluated;
    this.poll = poll;
    Gauge.builder("jiheng.filings.open", open, AtomicLong::get)
        .description("registered filings of which an owner has yet to be told")
        .register(meters);
  }

  void start(@Observes StartupEvent started) {
    thread.setDaemon(true);
    thread.start();
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    stopping.countDown();
    thread.join(Duration.ofSeconds(20).toMillis());
  }

  private void run() {
    try {
      while (!stopping.await(poll.toMillis(), TimeUnit.MILLISECONDS)) {
        look();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    try {
      open.set(QuarkusTransaction.requiringNew().call(register::countOpen));
      for (var each : QuarkusTransaction.requiringNew().call(() -> register.abandoned(AT_ONCE))) {
        if (stopping.getCount() == 0) {
          return;
        }
        completion.takeUp(each.id(), each.revision());
      }
      unevaluated.retry();
    } catch (RuntimeException failure) {
      LOG.warnf("open filings go on in %s: %s", poll, failure);
      LOG.debug("why they wait", failure);
    }
  }
}
