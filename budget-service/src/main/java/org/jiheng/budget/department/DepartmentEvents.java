package org.jiheng.budget.department;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jiheng.budget.change.Cause;
import org.jiheng.budget.change.ChangeEvents;
import org.jiheng.contracts.DepartmentChanged;
import org.jiheng.contracts.EventType;
import org.jiheng.filing.Department;
import org.jiheng.outbox.OutboxEvent;

/** Tells the world how a department stands in a year. */
@ApplicationScoped
public class DepartmentEvents {

  private final ChangeEvents events;

  DepartmentEvents(ChangeEvents events) {
    this.events = events;
  }

  public OutboxEvent changed(Department department, int fiscalYear, long version, Cause cause) {
    return events.of(
        EventType.DEPARTMENT_CHANGED,
        department.code() + "/" + fiscalYear + "/department",
        new DepartmentChanged(
            department.code(),
            fiscalYear,
            version,
            department.name(),
            department.divisionCode(),
            department.creditCode(),
            units(department)),
        cause);
  }

  /** In filed order. */
  public static List<DepartmentChanged.Unit> units(Department department) {
    return department.units().stream().map(DepartmentEvents::unit).toList();
  }

  private static DepartmentChanged.Unit unit(Department.Unit unit) {
    return new DepartmentChanged.Unit(
        unit.code(),
        unit.name(),
        unit.funding() == null ? null : DepartmentChanged.Funding.valueOf(unit.funding().name()));
  }
}
