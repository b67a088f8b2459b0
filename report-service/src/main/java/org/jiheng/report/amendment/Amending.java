package org.jiheng.report.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import org.jiheng.jobs.Wanted;
import org.jiheng.report.ruleprofile.NewVersion;

/** A new version is the request for an amendment, in the transaction that makes the version. */
@ApplicationScoped
class Amending {

  private final Amendments amendments;
  private final Event<Wanted> wanted;

  Amending(Amendments amendments, Event<Wanted> wanted) {
    this.amendments = amendments;
    this.wanted = wanted;
  }

  void begin(@Observes NewVersion made) {
    amendments.begin(made);
    wanted.fire(new Wanted(Amendments.KIND));
  }
}
