package org.jiheng.report.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.jiheng.contracts.Actor;
import org.jiheng.report.evaluation.Reevaluation;
import org.jiheng.report.evaluation.Trigger;
import org.jiheng.report.evaluation.Trigger.Cause;
import org.jiheng.report.part.DepartmentYear;

/**
 * Brings the projection to the state of events and evaluates what they touched; in the caller's
 * transaction and under the departments' locks. The number of statements does not depend on the
 * number of events.
 */
@ApplicationScoped
class Applier {

  private static final Actor UNKNOWN = new Actor("unknown", "unknown");

  private final Positions positions;
  private final Facts facts;
  private final ArrivalLog arrivals;
  private final Reevaluation reevaluation;

  Applier(Positions positions, Facts facts, ArrivalLog arrivals, Reevaluation reevaluation) {
    this.positions = positions;
    this.facts = facts;
    this.arrivals = arrivals;
    this.reevaluation = reevaluation;
  }

  void apply(List<Reading.Event> events) {
    if (events.isEmpty()) {
      return;
    }
    var newer = positions.pass(events);
    facts.apply(newer);
    arrivals.raise(newer);
    reevaluation.of(triggers(newer));
  }

  /** The last event of a department-year is its trigger; a filing among them is the cause. */
  private static Collection<Trigger> triggers(List<Reading.Event> events) {
    var triggers = new LinkedHashMap<DepartmentYear, Trigger>();
    for (var event : events) {
      triggers.merge(event.id(), trigger(event), Applier::later);
    }
    return triggers.values();
  }

  private static Trigger trigger(Reading.Event event) {
    var actor = event.envelope().actor() == null ? UNKNOWN : event.envelope().actor();
    return new Trigger(event.id(), cause(event), actor);
  }

  private static Cause cause(Reading.Event event) {
    if (event.envelope().filingRevision() != null) {
      return Cause.FILING;
    }
    return event.source() == Source.INDICATOR ? Cause.ACTUAL : Cause.AMOUNT;
  }

  private static Trigger later(Trigger former, Trigger next) {
    return former.cause() == Cause.FILING
        ? new Trigger(next.id(), Cause.FILING, next.actor())
        : next;
  }
}
