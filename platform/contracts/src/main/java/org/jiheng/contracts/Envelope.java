package org.jiheng.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The CloudEvents 1.0 attributes of an event, the extensions of the platform among them.
 *
 * @param id the event's own identity, the same at every delivery
 * @param source the publishing service as a URI reference, for example {@code /budget-service}
 * @param subject the aggregate within the source, for example {@code 431053/2024/forms/overall}
 * @param time when the change was made
 * @param businessDate the date for which it counts, in Asia/Shanghai
 * @param filingRevision the revision of the filing that the change belongs to; null for a
 *     fine-grained change
 * @param traceparent W3C trace context; null outside a trace
 */
public record Envelope(
    UUID id,
    String source,
    EventType type,
    String subject,
    Instant time,
    LocalDate businessDate,
    String department,
    int fiscalYear,
    Actor actor,
    Integer filingRevision,
    String traceparent) {

  /** The same in another trace. */
  public Envelope in(String otherTraceparent) {
    return new Envelope(
        id,
        source,
        type,
        subject,
        time,
        businessDate,
        department,
        fiscalYear,
        actor,
        filingRevision,
        otherTraceparent);
  }
}
