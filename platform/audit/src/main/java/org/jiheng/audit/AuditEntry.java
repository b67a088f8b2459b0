package org.jiheng.audit;

import java.time.Instant;
import java.util.UUID;
import org.jiheng.contracts.Actor;

/**
 * That somebody did something; what exactly is in the event of the same id, or in the history of
 * what the subject names.
 *
 * @param id the event's own, so that the same event is entered once
 * @param source the service in which it was done, for example {@code /budget-service}
 * @param type the event's type, or that of a {@link Deed}
 * @param subject the aggregate within the source
 * @param department null for what is of no department
 * @param fiscalYear null for what is of no year
 * @param filingRevision null for what was not done by a filing
 * @param version of the subject afterwards; null where it has none
 * @param traceparent null outside a trace
 */
public record AuditEntry(
    UUID id,
    Instant madeAt,
    Actor actor,
    String source,
    String type,
    String subject,
    String department,
    Integer fiscalYear,
    Integer filingRevision,
    Long version,
    String traceparent) {}
