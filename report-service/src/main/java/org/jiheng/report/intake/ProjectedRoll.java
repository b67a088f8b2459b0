package org.jiheng.report.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jiheng.contracts.RollEntryChanged;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.intake.Facts;
import org.jiheng.intake.Generations;
import org.jiheng.intake.Reading;
import org.jiheng.report.roll.Roll;
import org.jiheng.report.roll.RollEntry;

/** Hands the entries of the roll that the serving projection holds to the roll that is served. */
@ApplicationScoped
public class ProjectedRoll {

  private final Generations generations;
  private final Facts facts;
  private final Roll roll;

  ProjectedRoll(Generations generations, Facts facts, Roll roll) {
    this.generations = generations;
    this.facts = facts;
    this.roll = roll;
  }

  /**
   * Derives the whole roll anew from the generation that serves now. For a rebuild, in the
   * transaction of its {@link Generations#exchange} and after it: nobody else can change the roll
   * until that transaction ends. In a transaction of its own it waits until nobody uses the
   * projection.
   */
  public void derive() {
    roll.derive(
        facts.roll(generations.alone()).stream()
            .map(state -> entry((RollEntryChanged) state))
            .toList());
  }

  /** Brings the served roll to those of the events that are of it; in the caller's transaction. */
  void keep(List<Reading.Event> events) {
    roll.keep(
        events.stream()
            .map(Reading.Event::data)
            .filter(RollEntryChanged.class::isInstance)
            .map(state -> entry((RollEntryChanged) state))
            .toList());
  }

  private static RollEntry entry(RollEntryChanged state) {
    var id = new DepartmentYear(state.department(), state.fiscalYear());
    var name = state.name() == null ? state.department() : state.name();
    return new RollEntry(id, name, state.removed());
  }
}
