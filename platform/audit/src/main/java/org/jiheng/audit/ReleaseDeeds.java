package org.jiheng.audit;

import jakarta.enterprise.context.ApplicationScoped;
import org.jiheng.http.CurrentActor;
import org.jiheng.outbox.ReleaseLog;
import org.jiheng.outbox.Released;

/** Enters who released parked events of this service's own outbox. */
@ApplicationScoped
class ReleaseDeeds implements ReleaseLog {

  private final Deeds deeds;
  private final CurrentActor actor;

  ReleaseDeeds(Deeds deeds, CurrentActor actor) {
    this.deeds = deeds;
    this.actor = actor;
  }

  @Override
  public void enter(Released released) {
    deeds.done(
        actor.actor(),
        new Deed(
            Deed.Kind.OUTBOX_EVENTS_RELEASED,
            released.subject(),
            released.department(),
            null,
            null));
  }
}
