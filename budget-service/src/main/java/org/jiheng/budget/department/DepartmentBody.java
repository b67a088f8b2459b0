package org.jiheng.budget.department;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jiheng.budget.input.CodeText;
import org.jiheng.budget.input.DepartmentName;
import org.jiheng.budget.input.FreeText;
import org.jiheng.filing.Department;

/**
 * What can be set of a department in a year; it replaces what was there.
 *
 * @param units in their order; left out is none
 */
record DepartmentBody(
    @NotBlank(message = "部门名称必须填写。") @DepartmentName String name,
    @CodeText String divisionCode,
    @CodeText String creditCode,
    List<@Valid UnitBody> units) {

  /** A budget unit; every member may be blank. */
  record UnitBody(@CodeText String code, @FreeText String name, Department.Funding funding) {}

  Department state(String code) {
    return new Department(
        code,
        name,
        divisionCode,
        creditCode,
        units == null
            ? List.of()
            : units.stream()
                .map(unit -> new Department.Unit(unit.code(), unit.name(), unit.funding()))
                .toList());
  }
}
