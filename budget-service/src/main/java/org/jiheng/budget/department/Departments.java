package org.jiheng.budget.department;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jiheng.budget.database.Column;
import org.jiheng.budget.database.Database;
import org.jiheng.filing.Department;
import org.jiheng.http.DepartmentScope;

/** All departments by year. */
@ApplicationScoped
public class Departments implements PanacheRepositoryBase<DepartmentYear, DepartmentKey> {

  private final Database database;
  private final DepartmentScope scope;

  Departments(Database database, DepartmentScope scope) {
    this.database = database;
    this.scope = scope;
  }

  public Optional<DepartmentYear> of(String code, int fiscalYear) {
    return findByIdOptional(new DepartmentKey(code, fiscalYear));
  }

  /** The caller's departments of a year behind a code, in the order of their codes. */
  List<DepartmentYear> after(int fiscalYear, String code, int limit) {
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
    database.update(
        """
        insert into department (code, fiscal_year, name, division_code, credit_code, version)
        values (?, ?, ?, ?, ?, ?)
        on conflict (code, fiscal_year) do update
        set name = excluded.name, division_code = excluded.division_code,
            credit_code = excluded.credit_code, version = excluded.version
        """,
        department.code(),
        fiscalYear,
        department.name(),
        department.divisionCode(),
        department.creditCode(),
        version);
    putUnits(department, fiscalYear);
  }

  private void putUnits(Department department, int fiscalYear) {
    var units = department.units();
    database.update(
        "delete from unit where department = ? and fiscal_year = ? and position >= ?",
        department.code(),
        fiscalYear,
        units.size());
    database.update(
        """
        insert into unit (department, fiscal_year, position, code, name, funding)
        select ?, ?, unit.position, unit.code, unit.name, unit.funding
        from unnest(?, ?, ?, ?) as unit (position, code, name, funding)
        on conflict (department, fiscal_year, position) do update
        set code = excluded.code, name = excluded.name, funding = excluded.funding
        """,
        department.code(),
        fiscalYear,
        Column.integers(IntStream.range(0, units.size()).boxed().toList(), place -> place),
        Column.texts(units, Department.Unit::code),
        Column.texts(units, Department.Unit::name),
        Column.texts(units, unit -> unit.funding() == null ? null : unit.funding().name()));
  }
}
