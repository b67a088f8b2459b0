package org.jiheng.budget.department;

import java.util.List;
import org.jiheng.filing.Department;

/** A department as it stands in one year. */
record DepartmentView(
    String code,
    int fiscalYear,
    String name,
    String divisionCode,
    String creditCode,
    List<Unit> units,
    long version) {

  /** A budget unit, in its order. */
  record Unit(String code, String name, Department.Funding funding) {}

  static DepartmentView of(YearlyDepartment department) {
    return of(department.state(), department.fiscalYear(), department.version());
  }

  static DepartmentView of(Department state, int fiscalYear, long version) {
    return new DepartmentView(
        state.code(),
        fiscalYear,
        state.name(),
        state.divisionCode(),
        state.creditCode(),
        state.units().stream()
            .map(unit -> new Unit(unit.code(), unit.name(), unit.funding()))
            .toList(),
        version);
  }
}
