package org.jiheng.budget.project;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jiheng.budget.database.Column;
import org.jiheng.budget.database.Database;
import org.jiheng.http.DepartmentScope;

/** All projects. */
@ApplicationScoped
public class Projects implements PanacheRepositoryBase<Project, ProjectKey> {

  private final Database database;
  private final DepartmentScope scope;

  Projects(Database database, DepartmentScope scope) {
    this.database = database;
    this.scope = scope;
  }

  public Optional<Project> of(String department, int fiscalYear, String code) {
    return findByIdOptional(new ProjectKey(department, fiscalYear, code));
  }

  /** The projects of a department's year in the order of their codes. */
  public List<Project> of(String department, int fiscalYear) {
    return list(
        "key.department = ?1 and key.fiscalYear = ?2 order by key.code", department, fiscalYear);
  }

  /**
   * The projects of a year, of one department or of all the caller's, behind a place in that order.
   */
  List<Project> after(
      String department, int fiscalYear, String lastDepartment, String lastCode, int limit) {
    return find(
            "key.fiscalYear = ?1 and (?2 is null or key.department = ?2)"
                + " and (key.department > ?3 or (key.department = ?3 and key.code > ?4))"
                + " and (?5 = false or key.department in ?6)"
                + " order by key.department, key.code",
            fiscalYear,
            department,
            lastDepartment,
            lastCode,
            scope.bound(),
            scope.departments())
        .page(0, limit)
        .list();
  }

  /** Makes or renames many projects of a department's year. */
  public void putAll(String department, int fiscalYear, Collection<ProjectState> projects) {
    if (projects.isEmpty()) {
      return;
    }
    database.update(
        """
        insert into project (department, fiscal_year, code, name, version)
        select ?, ?, project.code, project.name, project.version
        from unnest(?, ?, ?) as project (code, name, version)
        on conflict (department, fiscal_year, code) do update
        set name = excluded.name, version = excluded.version
        """,
        department,
        fiscalYear,
        Column.texts(projects, ProjectState::code),
        Column.texts(projects, ProjectState::name),
        Column.versions(projects, ProjectState::version));
  }

  public void removeAll(String department, int fiscalYear, Collection<ProjectState> projects) {
    if (projects.isEmpty()) {
      return;
    }
    database.update(
        "delete from project where department = ? and fiscal_year = ? and code = any(?)",
        department,
        fiscalYear,
        Column.texts(projects, ProjectState::code));
  }
}
