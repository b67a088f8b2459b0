package org.jiheng.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiheng.contracts.Actor;
import org.jiheng.jobs.Blame;

/**
 * Applies what is parked of a department again, in order, as far as it goes. Every event in a
 * transaction of its own: what was applied stays so where a later one is refused, and an event is
 * applied once however often this is asked for.
 */
@ApplicationScoped
public class Retry {

  private final ParkedEvents parked;
  private final Destination serving;
  private final Projection projection;
  private final IntakeTrail trail;

  Retry(ParkedEvents parked, Destination serving, Projection projection, IntakeTrail trail) {
    this.parked = parked;
    this.serving = serving;
    this.projection = projection;
    this.trail = trail;
  }

  /**
   * @param left how many stay parked
   * @param cause why the first of them cannot be applied; null where none is left
   */
  @Schema(name = "RetryOutcome")
  public record Outcome(String department, int applied, long left, String cause) {}

  /** As {@link #of}, and it is entered who asked for it, before anything is tried. */
  Outcome asked(Actor actor, ParkedEvents.Parked event) {
    var department = event.origin().department();
    QuarkusTransaction.requiringNew().run(() -> trail.retried(actor, event.id(), department));
    return of(department);
  }

  public Outcome of(String department) {
    var applied = 0;
    while (true) {
      var next =
          QuarkusTransaction.requiringNew().call(() -> parked.first(serving.hold(), department));
      if (next.isEmpty()) {
        return new Outcome(department, applied, 0, null);
      }
      var refusal = refusal(next.get());
      if (refusal != null) {
        var done = applied;
        return QuarkusTransaction.requiringNew()
            .call(() -> refused(department, done, next.get().id(), refusal));
      }
      applied++;
    }
  }

  private Outcome refused(String department, int applied, long id, String cause) {
    parked.cause(id, cause);
    return new Outcome(department, applied, parked.count(serving.hold(), department), cause);
  }

  /** Null where the record was applied and is parked no more. */
  private String refusal(ParkedEvents.Parked next) {
    var reading = Reading.of(next.origin());
    if (reading instanceof Reading.Unreadable unreadable) {
      return unreadable.cause();
    }
    if (next.contradiction() && !settled(reading)) {
      return next.cause();
    }
    try {
      QuarkusTransaction.requiringNew().run(() -> apply(next, reading));
      return null;
    } catch (RuntimeException failure) {
      if (!Blame.isOnTheWork(failure)) {
        throw failure;
      }
      return Blame.cause(failure);
    }
  }

  private boolean settled(Reading reading) {
    return reading instanceof Reading.Event event
        && QuarkusTransaction.requiringNew().call(() -> projection.settled(serving.hold(), event));
  }

  private void apply(ParkedEvents.Parked next, Reading reading) {
    var generation = serving.hold();
    serving.lock(List.of(next.origin().department()));
    if (reading instanceof Reading.Event event) {
      serving.apply(generation, List.of(event));
    }
    parked.remove(next.id());
  }
}
