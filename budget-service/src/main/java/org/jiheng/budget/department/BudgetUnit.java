package org.jiheng.budget.department;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jiheng.filing.Department;

/** A row of a department's budget units. */
@Embeddable
class BudgetUnit {

  private String code;
  private String name;

  @Enumerated(EnumType.STRING)
  private Department.Funding funding;

  protected BudgetUnit() {}

  Department.Unit state() {
    return new Department.Unit(code, name, funding);
  }
}
