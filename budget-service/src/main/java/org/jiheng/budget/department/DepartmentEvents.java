package org.jiheng.budget.department;

import jakarta.enterprise.context.ApplicationScoped;
import org.jiheng.budget.change.Origin;
import org.jiheng.contracts.DepartmentChanged;
import org.jiheng.contracts.EventType;
import org.jiheng.filing.Department;
import org.jiheng.outbox.Envelopes;
import org.jiheng.outbox.OutboxEvent;

/** Tells the world how a department stands in a year. */
@ApplicationScoped
public class DepartmentEvents {

  private final Envelopes envelopes;

  DepartmentEvents(Envelopes envelopes) {
    this.envelopes = envelopes;
  }

  public OutboxEvent changed(Department department, int fiscalYear, long version, Origin origin) {
    var envelope =
        envelopes.of(
            EventType.DEPARTMENT_CHANGED,
            department.code() + "/" + fiscalYear + "/department",
            department.code(),
            fiscalYear,
            origin.filingRevision(),
            origin.actor(),
            origin.businessDate());
    return new OutboxEvent(
        envelope,
        new DepartmentChanged(
            department.code(),
            fiscalYear,
            version,
            department.name(),
            department.divisionCode(),
            department.creditCode(),
            department.units().stream().map(DepartmentEvents::unit).toList()));
  }

  private static DepartmentChanged.Unit unit(Department.Unit unit) {
    return new DepartmentChanged.Unit(
        unit.code(),
        unit.name(),
        unit.funding() == null ? null : DepartmentChanged.Funding.valueOf(unit.funding().name()));
  }
}
