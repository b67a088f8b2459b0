package org.jiheng.report.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiheng.contracts.AmountsChanged;
import org.jiheng.contracts.ExecutionReported;
import org.jiheng.facts.LogOfFacts;
import org.jiheng.facts.YearFacts;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.intake.Destination;
import org.jiheng.intake.Generation;
import org.jiheng.intake.Generations;
import org.jiheng.intake.Projection;
import org.jiheng.intake.Reading;
import org.jiheng.outbox.Outbox;
import org.jiheng.outbox.reading.Bound;
import org.jiheng.report.evaluation.Evaluating;
import org.jiheng.report.evaluation.Reevaluation;
import org.jiheng.report.evaluation.Trigger;
import org.jiheng.report.evaluation.Trigger.Cause;
import org.jiheng.report.monitoring.Watching;

/**
 * Brings the serving projection to the state of events and evaluates after each of them; in the
 * caller's transaction and under the departments' locks. Neither does the number of statements
 * depend on the number of events, nor does the result on how the log was cut into batches.
 */
@ApplicationScoped
class Applier implements Destination {

  private final Generations generations;
  private final Projection projection;
  private final ProjectedRoll roll;
  private final Reevaluation reevaluation;
  private final FollowedChanges followed;
  private final Outbox outbox;
  private final Watching watching;

  Applier(
      Generations generations,
      Projection projection,
      ProjectedRoll roll,
      Reevaluation reevaluation,
      FollowedChanges followed,
      Outbox outbox,
      Watching watching) {
    this.generations = generations;
    this.projection = projection;
    this.roll = roll;
    this.reevaluation = reevaluation;
    this.followed = followed;
    this.outbox = outbox;
    this.watching = watching;
  }

  @Override
  public Generation hold() {
    return generations.serving();
  }

  @Override
  public Bound bound() {
    return Bound.EVALUATING;
  }

  @Override
  public void lock(Collection<String> departments) {
    outbox.lock(departments);
  }

  @Override
  public void apply(Generation serving, List<Reading.Event> events) {
    var newer = projection.pass(serving, events);
    if (newer.isEmpty()) {
      return;
    }
    var years = projection.of(serving, ids(newer));
    newer.stream()
        .filter(event -> !event.ofFiling())
        .forEach(event -> event.bring(years.get(event.id())));
    var evaluating = evaluate(years, newer.stream().filter(Reading.Event::ofFiling).toList());
    projection.keep(serving, years.values(), newer);
    roll.keep(newer);
    evaluating.keep();
    watching.follow(money(newer));
  }

  private Evaluating evaluate(Map<DepartmentYear, YearFacts> years, List<Reading.Event> filed) {
    var evaluating = reevaluation.begin(ids(filed));
    for (var change : followed.begin(filed)) {
      var year = years.get(change.event().id());
      change.event().bring(year);
      change.during(() -> evaluating.at(trigger(change.event()), year));
    }
    return evaluating;
  }

  private static Set<DepartmentYear> ids(List<Reading.Event> events) {
    return events.stream().map(Reading.Event::id).collect(Collectors.toSet());
  }

  /** The periods of which the treasury or a department has told money. */
  private static List<Watching.Moved> money(List<Reading.Event> events) {
    return events.stream()
        .filter(event -> event.data() instanceof ExecutionReported)
        .map(
            event ->
                new Watching.Moved(
                    event.id(),
                    ((ExecutionReported) event.data()).period(),
                    event.envelope().actor()))
        .toList();
  }

  private static Trigger trigger(Reading.Event event) {
    var actor = event.envelope().actor() == null ? AuditEvents.UNKNOWN : event.envelope().actor();
    var trigger = new Trigger(event.id(), cause(event), actor);
    return event.data() instanceof AmountsChanged posted
        ? trigger.because(posted.reason())
        : trigger;
  }

  private static Cause cause(Reading.Event event) {
    if (event.envelope().filingRevision() != null) {
      return Cause.FILING;
    }
    return event.source() == LogOfFacts.INDICATOR ? Cause.ACTUAL : Cause.AMOUNT;
  }
}
