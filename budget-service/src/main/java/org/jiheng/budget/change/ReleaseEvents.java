package org.jiheng.budget.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jiheng.contracts.EventType;
import org.jiheng.contracts.OutboxEventsReleased;
import org.jiheng.outbox.Outbox;
import org.jiheng.outbox.ReleaseLog;
import org.jiheng.outbox.Released;

/** Tells the world who released parked events of this service's outbox. */
@ApplicationScoped
class ReleaseEvents implements ReleaseLog {

  private final ChangeEvents events;
  private final Causes causes;
  private final ChangeVersions versions;
  private final Outbox outbox;

  ReleaseEvents(ChangeEvents events, Causes causes, ChangeVersions versions, Outbox outbox) {
    this.events = events;
    this.causes = causes;
    this.versions = versions;
    this.outbox = outbox;
  }

  @Override
  public void enter(Released released) {
    var data =
        new OutboxEventsReleased(versions.next(), released.department(), released.released());
    outbox.append(
        List.of(
            events.of(
                EventType.BUDGET_EVENTS_RELEASED, released.subject(), data, causes.ofEdit())));
  }
}
