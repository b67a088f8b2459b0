package org.jiheng.report.intake;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.SpanKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jiheng.intake.Reading;
import org.jiheng.outbox.ChangeTraces;

/**
 * Follows changes through the transaction that evaluates them: how long those who watch an
 * evaluation wait after a change was recorded in its own service, and a span in the change's trace.
 */
@ApplicationScoped
class FollowedChanges {

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

  private final Timer latency;
  private final ChangeTraces traces;
  private final Clock clock;
  private final TransactionSynchronizationRegistry transactions;

  FollowedChanges(
      MeterRegistry registry,
      ChangeTraces traces,
      Clock clock,
      TransactionSynchronizationRegistry transactions) {
    this.traces = traces;
    this.clock = clock;
    this.transactions = transactions;
    this.latency =
        Timer.builder("jiheng.evaluation.latency")
            .description("from the recording of a change to the commit of its evaluation")
            .serviceLevelObjectives(BUCKETS)
            .register(registry);
  }

  /** Until the caller's transaction ends. */
  List<FollowedChange> begin(List<Reading.Event> events) {
    var followed =
        events.stream()
            .map(
                event ->
                    new FollowedChange(
                        event,
                        traces.begin(
                            "evaluate", SpanKind.CONSUMER, event.envelope().traceparent())))
            .toList();
    transactions.registerInterposedSynchronization(
        new AfterTransaction(committed -> followed.forEach(change -> end(change, committed))));
    return followed;
  }

  private void end(FollowedChange change, boolean committed) {
    if (committed) {
      latency.record(Duration.between(change.event().envelope().time(), clock.instant()));
    }
    change.end(committed);
  }
}
