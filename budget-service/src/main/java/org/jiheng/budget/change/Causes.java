package org.jiheng.budget.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.jiheng.contracts.Actor;
import org.jiheng.http.BusinessDates;
import org.jiheng.http.CurrentActor;

/** Tells of every change of the current request who makes it, when and for which date. */
@ApplicationScoped
public class Causes {

  private final CurrentActor currentActor;
  private final BusinessDates businessDates;
  private final Clock clock;

  Causes(CurrentActor currentActor, BusinessDates businessDates, Clock clock) {
    this.currentActor = currentActor;
    this.businessDates = businessDates;
    this.clock = clock;
  }

  /**
   * @param actor who filed, which is never the caller
   */
  public Cause ofFiling(int revision, Actor actor) {
    return new Cause(
        actor, revision, businessDates.today(), "filing " + revision, null, clock.instant());
  }

  /**
   * What a restore changes, or tells anew.
   *
   * @param revision that stands; null where it belongs to none
   * @param actor who asked for the restore
   */
  public Cause ofRestore(Integer revision, Actor actor) {
    return new Cause(actor, revision, businessDates.today(), "restore", null, clock.instant());
  }

  /**
   * Money that was reported, taken in after the request.
   *
   * @param actor who reported it
   */
  public Cause ofReport(Actor actor) {
    return new Cause(actor, null, businessDates.today(), "execution", null, clock.instant());
  }

  /** A change of a single thing, counting from today. */
  public Cause ofEdit() {
    return ofPosting(null, null, null);
  }

  /**
   * @param businessDate null for today
   * @param reference null where the caller gave none
   */
  public Cause ofPosting(LocalDate businessDate, String reference, String reason) {
    return new Cause(
        currentActor.actor(),
        null,
        businessDate == null ? businessDates.today() : businessDate,
        reference == null ? "posting" : reference,
        reason,
        clock.instant());
  }
}
