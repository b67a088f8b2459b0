package org.jiheng.audit;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of the audit trail on the wire. */
@Schema(name = "AuditEntry")
public record AuditEntryView(
    UUID id,
    Instant madeAt,
    String actor,
    String actorRole,
    String actorName,
    String source,
    String type,
    String subject,
    String department,
    Integer fiscalYear,
    Integer filingRevision,
    Long version,
    String traceparent,
    Instant recordedAt) {

  AuditPlace place() {
    return new AuditPlace(madeAt, id);
  }
}
