package org.jiheng.budget.department;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Immutable;
import org.jiheng.filing.Department;

/**
 * A department as it stands in one year, with its budget units in their order. Only read through
 * here: {@link Departments#put} replaces it whole.
 */
@Entity
@Immutable
@Table(name = "department")
public class YearlyDepartment {

  @EmbeddedId private DepartmentKey key;

  private String name;

  @Column(name = "division_code")
  private String divisionCode;

  @Column(name = "credit_code")
  private String creditCode;

  private long version;

  @ElementCollection
  @CollectionTable(
      name = "unit",
      joinColumns = {
        @JoinColumn(name = "department", referencedColumnName = "code"),
        @JoinColumn(name = "fiscal_year", referencedColumnName = "fiscal_year")
      })
  @OrderColumn(name = "position")
  @BatchSize(size = 500)
  private List<BudgetUnit> units = new ArrayList<>();

  protected YearlyDepartment() {}

  public Department state() {
    return new Department(
        key.code(), name, divisionCode, creditCode, units.stream().map(BudgetUnit::state).toList());
  }

  public int fiscalYear() {
    return key.fiscalYear();
  }

  public long version() {
    return version;
  }
}
