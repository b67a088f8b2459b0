package org.jiheng.report.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jiheng.audit.AuditEntries;
import org.jiheng.audit.AuditEntry;
import org.jiheng.audit.Deed;
import org.jiheng.audit.Deeds;
import org.jiheng.contracts.Actor;
import org.jiheng.contracts.EventType;
import org.jiheng.intake.IntakeTrail;
import org.jiheng.intake.Reading;
import org.jiheng.sql.Sql;

/**
 * What the logs tell of who did what: also records that cannot be applied, or whose type is not
 * known here, as long as their attributes are sound. What a filing did in a service is one deed, of
 * which the event that ends its part tells.
 */
@ApplicationScoped
class AuditEvents implements IntakeTrail {

  private static final Set<String> TAKEN =
      Set.of(EventType.BUDGET_FILING_TAKEN.typeName(), EventType.INDICATOR_FILING_TAKEN.typeName());

  /** Of a change whose publisher names nobody. */
  static final Actor UNKNOWN = new Actor("unknown", "unknown");

  private final AuditEntries entries;
  private final Deeds deeds;

  AuditEvents(AuditEntries entries, Deeds deeds) {
    this.entries = entries;
    this.deeds = deeds;
  }

  @Override
  public Sql read(List<Reading> readings) {
    return entries.appended(readings.stream().flatMap(reading -> of(reading).stream()).toList());
  }

  @Override
  public void retried(Actor actor, long parked, String department) {
    deeds.done(
        actor,
        new Deed(
            Deed.Kind.PARKED_EVENTS_RETRIED, "parked-events/" + parked, department, null, null));
  }

  /**
   * Empty for a record without the attributes of an event, and for one that is a part of a filing.
   */
  static Optional<AuditEntry> of(Reading reading) {
    try {
      return Optional.of(entry(reading)).filter(AuditEvents::isADeed);
    } catch (DateTimeException | IllegalArgumentException unsound) {
      return Optional.empty();
    }
  }

  private static boolean isADeed(AuditEntry entry) {
    return entry.filingRevision() == null || TAKEN.contains(entry.type());
  }

  private static AuditEntry entry(Reading reading) {
    var headers = reading.origin().headers();
    var revision = headers.get("ce_filingrevision");
    return new AuditEntry(
        UUID.fromString(required(headers, "ce_id")),
        Instant.parse(required(headers, "ce_time")),
        actor(headers),
        required(headers, "ce_source"),
        required(headers, "ce_type"),
        headers.getOrDefault("ce_subject", ""),
        department(reading),
        fiscalYear(reading),
        revision == null ? null : Integer.valueOf(revision),
        version(reading),
        headers.get("ce_traceparent"));
  }

  private static String department(Reading reading) {
    return reading instanceof Reading.Platform change
        ? change.department()
        : required(reading.origin().headers(), "ce_department");
  }

  private static Integer fiscalYear(Reading reading) {
    return reading instanceof Reading.Platform
        ? null
        : Integer.valueOf(required(reading.origin().headers(), "ce_fiscalyear"));
  }

  private static Long version(Reading reading) {
    if (reading instanceof Reading.Platform change) {
      return change.data().version();
    }
    return reading instanceof Reading.Event event ? event.data().version() : null;
  }

  private static Actor actor(Map<String, String> headers) {
    var subject = headers.get("ce_actor");
    return subject == null
        ? UNKNOWN
        : new Actor(subject, headers.getOrDefault("ce_actorrole", UNKNOWN.role()));
  }

  private static String required(Map<String, String> headers, String attribute) {
    var value = headers.get(attribute);
    if (value == null) {
      throw new IllegalArgumentException("no " + attribute);
    }
    return value;
  }
}
