package org.jiheng.budget.department;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jiheng.filing.Department;
import org.jiheng.http.DepartmentScope;
import org.jiheng.sql.Columns;
import org.jiheng.sql.Database;

/** All departments by year. */
@ApplicationScoped
public class Departments implements PanacheRepositoryBase<YearlyDepartment, DepartmentKey> {

  private final Database database;
  private final DepartmentScope scope;

  Departments(Database database, DepartmentScope scope) {
    this.database = database;
    this.scope = scope;
  }

  public Optional<YearlyDepartment> of(String code, int fiscalYear) {
    return findByIdOptional(new DepartmentKey(code, fiscalYear));
  }

  /** The caller's departments of a year behind a code, in the order of their codes. */
  List<YearlyDepartment> after(int fiscalYear, String code, int limit) {
    return find(
            "key.fiscalYear = ?1 and key.code > ?2 and (?3 = false or key.code in ?4)"
                + " order by key.code",
            fiscalYear,
            code,
            scope.bound(),
            scope.departments())
        .page(0, limit)
        .list();
  }

  /** Replaces a department's year with its units, or makes it. */
  public void put(Department department, int fiscalYear, long version) {
    database
        .sql(
            """
        insert into department (code, fiscal_year, name, division_code, credit_code, version)
        values (:code, :fiscalYear, :name, :divisionCode, :creditCode, :version)
        on conflict (code, fiscal_year) do update
        set name = excluded.name, division_code = excluded.division_code,
            credit_code = excluded.credit_code, version = excluded.version
        """)
        .bind("code", department.code())
        .bind("fiscalYear", fiscalYear)
        .bind("name", department.name())
        .bind("divisionCode", department.divisionCode())
        .bind("creditCode", department.creditCode())
        .bind("version", version)
        .update();
    putUnits(department, fiscalYear);
  }

  private void putUnits(Department department, int fiscalYear) {
    var units = department.units();
    database
        .sql(
            "delete from unit where department = :department and fiscal_year = :fiscalYear and position >= :position")
        .bind("department", department.code())
        .bind("fiscalYear", fiscalYear)
        .bind("position", units.size())
        .update();
    database
        .sql(
            """
        insert into unit (department, fiscal_year, position, code, name, funding)
        select :department, :fiscalYear, unit.place - 1, unit.code, unit.name, unit.funding
        from <unit>
        on conflict (department, fiscal_year, position) do update
        set code = excluded.code, name = excluded.name, funding = excluded.funding
        """)
        .bind("department", department.code())
        .bind("fiscalYear", fiscalYear)
        .rows(
            "unit",
            new Columns<Department.Unit>()
                .text("code", Department.Unit::code)
                .text("name", Department.Unit::name)
                .text("funding", unit -> unit.funding() == null ? null : unit.funding().name()),
            units)
        .update();
  }
}
