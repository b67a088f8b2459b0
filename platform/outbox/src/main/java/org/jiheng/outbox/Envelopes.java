package org.jiheng.outbox;

import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiheng.contracts.Actor;
import org.jiheng.contracts.Envelope;
import org.jiheng.contracts.EventType;

/** Envelopes of this service's events: who, when, for which day, and in which trace. */
@ApplicationScoped
public class Envelopes {

  private final Clock clock;
  private final String source;

  public Envelopes(
      Clock clock, @ConfigProperty(name = "quarkus.application.name") String application) {
    this.clock = clock;
    this.source = "/" + application;
  }

  /**
   * @param subject the aggregate within the service, for example {@code 431053/2024/forms/overall}
   * @param filingRevision null for a fine-grained change
   */
  public Envelope of(
      EventType type,
      String subject,
      String department,
      int fiscalYear,
      Integer filingRevision,
      Actor actor,
      LocalDate businessDate) {
    return new Envelope(
        UUID.randomUUID(),
        source,
        type,
        subject,
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        businessDate,
        department,
        fiscalYear,
        actor,
        filingRevision,
        traceparent());
  }

  /** Of the current trace; null outside of one. */
  public static String traceparent() {
    var span = Span.current().getSpanContext();
    return span.isValid()
        ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-" + span.getTraceFlags().asHex()
        : null;
  }
}
