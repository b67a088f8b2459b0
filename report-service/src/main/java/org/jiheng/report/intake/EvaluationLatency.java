package org.jiheng.report.intake;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jiheng.contracts.Envelope;

/** How long those who watch an evaluation wait after a change was recorded in its own service. */
@ApplicationScoped
class EvaluationLatency {

  private static final Duration[] BUCKETS = {
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofMillis(2500),
    Duration.ofSeconds(5),
    Duration.ofSeconds(15),
    Duration.ofMinutes(1),
    Duration.ofMinutes(5)
  };

  private final Timer timer;
  private final Clock clock;
  private final TransactionSynchronizationRegistry transactions;

  EvaluationLatency(
      MeterRegistry registry, Clock clock, TransactionSynchronizationRegistry transactions) {
    this.clock = clock;
    this.transactions = transactions;
    this.timer =
        Timer.builder("jiheng.evaluation.latency")
            .description("from the recording of a change to the commit of its evaluation")
            .serviceLevelObjectives(BUCKETS)
            .register(registry);
  }

  /** Counts when the caller's transaction commits, and not where it fails. */
  void evaluated(List<Reading.Event> events) {
    var changes = events.stream().map(Reading.Event::envelope).toList();
    transactions.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {}

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              changes.forEach(EvaluationLatency.this::record);
            }
          }
        });
  }

  private void record(Envelope change) {
    timer.record(Duration.between(change.time(), clock.instant()));
  }
}
