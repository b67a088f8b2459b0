package org.jiheng.budget.part;

import jakarta.enterprise.context.ApplicationScoped;
import org.jiheng.budget.amount.AmountEvents;
import org.jiheng.budget.basedata.BaseDataEvents;
import org.jiheng.budget.change.Cause;
import org.jiheng.budget.change.ChangeEvents;
import org.jiheng.budget.department.DepartmentEvents;
import org.jiheng.contracts.BudgetPartTaken;
import org.jiheng.contracts.EventType;
import org.jiheng.contracts.FilingTaken;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.filing.StatementChart;
import org.jiheng.filing.part.PartRevision;
import org.jiheng.outbox.OutboxEvent;
import org.jiheng.part.StandingRevisions;

/** The events of this service's part of a filing: what it is from now on, and its end. */
@ApplicationScoped
class PartEvents {

  private final ChangeEvents events;

  PartEvents(ChangeEvents events) {
    this.events = events;
  }

  /**
   * @param chart without the lines that the department named itself
   */
  OutboxEvent part(PartWriter.Writing writing, StatementChart chart) {
    var filed = writing.filed();
    var department = filed.department();
    var base = filed.baseData();
    return events.of(
        EventType.BUDGET_PART_TAKEN,
        department.code() + "/" + writing.fiscalYear() + "/budget",
        new BudgetPartTaken(
            department.code(),
            writing.fiscalYear(),
            writing.version(),
            department.name(),
            department.divisionCode(),
            department.creditCode(),
            DepartmentEvents.units(department),
            filed.projects().stream().map(PartEvents::project).toList(),
            BaseDataEvents.headcount(base),
            BaseDataEvents.buildings(base),
            BaseDataEvents.notes(base),
            filed.sheets().stream()
                .map(each -> AmountEvents.state(writing.fiscalYear(), each.sheet(), chart))
                .toList()),
        writing.cause());
  }

  private static BudgetPartTaken.Project project(FiledSheet filed) {
    return new BudgetPartTaken.Project(filed.sheet().form(), filed.name());
  }

  /** The end of what a restore tells anew of a year. */
  OutboxEvent taken(
      DepartmentYear id,
      long version,
      StandingRevisions.Standing standing,
      int before,
      Cause cause) {
    return taken(
        id.department(),
        id.fiscalYear(),
        version,
        new PartRevision(
            standing.revision(),
            standing.filing(),
            cause.actor().subject(),
            cause.actor().role(),
            true),
        before,
        cause);
  }

  /**
   * @param before how many events of the part stand before this one
   */
  OutboxEvent taken(
      String department,
      int fiscalYear,
      long version,
      PartRevision revision,
      int before,
      Cause cause) {
    return events.of(
        EventType.BUDGET_FILING_TAKEN,
        department + "/" + fiscalYear + "/filing",
        new FilingTaken(
            department, fiscalYear, version, revision.revision(), revision.filing(), before),
        cause);
  }
}
