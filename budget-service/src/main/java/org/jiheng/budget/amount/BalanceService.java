package org.jiheng.budget.amount;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jiheng.budget.department.DepartmentService;

/** What the journal comes to. */
@ApplicationScoped
class BalanceService {

  private final DepartmentService departments;
  private final Sheets sheets;

  BalanceService(DepartmentService departments, Sheets sheets) {
    this.departments = departments;
    this.sheets = sheets;
  }

  @Transactional
  YearSheets of(String department, int fiscalYear) {
    departments.known(department, fiscalYear);
    return sheets.of(department, fiscalYear);
  }
}
