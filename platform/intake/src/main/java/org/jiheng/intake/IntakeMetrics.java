package org.jiheng.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** What an operator watches of the intake. */
@ApplicationScoped
class IntakeMetrics {

  private final Counter read;
  private final Counter unknown;
  private volatile boolean otherLog;
  private volatile double unread = Double.NaN;

  IntakeMetrics(MeterRegistry registry, ParkedEvents parked) {
    read =
        Counter.builder("jiheng.intake.records")
            .description("records read from the logs of facts")
            .register(registry);
    unknown =
        Counter.builder("jiheng.intake.unknown")
            .description("records passed over because their type is not known here")
            .register(registry);
    Gauge.builder("jiheng.intake.parked", parked, ParkedEvents::count)
        .description("records that wait for a retry")
        .register(registry);
    Gauge.builder("jiheng.intake.contradictions", parked, ParkedEvents::contradictions)
        .description("records that contradict what was applied before them")
        .register(registry);
    Gauge.builder("jiheng.intake.behind_log", () -> otherLog ? 1 : 0)
        .description("1 while the log cannot be the one that the database was read from")
        .register(registry);
    Gauge.builder("jiheng.intake.lag", () -> unread)
        .description("places in the logs of facts that this replica has not read yet")
        .register(registry);
  }

  void otherLog(boolean other) {
    otherLog = other;
  }

  void unread(double places) {
    unread = places;
  }

  void read(int records, long unknownTypes) {
    read.increment(records);
    unknown.increment(unknownTypes);
  }
}
