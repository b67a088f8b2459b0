package org.jiheng.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiheng.contracts.Actor;
import org.jiheng.outbox.Envelopes;

/** Enters what is done in this service, in the transaction in which it is done. */
@ApplicationScoped
public class Deeds {

  private final AuditEntries entries;
  private final Clock clock;
  private final String source;

  Deeds(
      AuditEntries entries,
      Clock clock,
      @ConfigProperty(name = "quarkus.application.name") String application) {
    this.entries = entries;
    this.clock = clock;
    this.source = "/" + application;
  }

  public void done(Actor actor, Deed deed) {
    done(actor, List.of(deed));
  }

  public void done(Actor actor, Collection<Deed> deeds) {
    entries.append(deeds.stream().map(deed -> entry(actor, deed)).toList());
  }

  private AuditEntry entry(Actor actor, Deed deed) {
    return new AuditEntry(
        UUID.randomUUID(),
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        actor,
        source,
        deed.kind().typeName(),
        deed.subject(),
        deed.department(),
        deed.fiscalYear(),
        null,
        deed.version(),
        Envelopes.traceparent());
  }
}
