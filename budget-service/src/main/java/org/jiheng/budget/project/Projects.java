package org.jiheng.budget.project;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jiheng.http.DepartmentScope;
import org.jiheng.sql.Columns;
import org.jiheng.sql.Database;

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
    database
        .sql(
            """
        insert into project (department, fiscal_year, code, name, version)
        select :department, :fiscalYear, project.code, project.name, project.version
        from <project>
        on conflict (department, fiscal_year, code) do update
        set name = excluded.name, version = excluded.version
        """)
        .bind("department", department)
        .bind("fiscalYear", fiscalYear)
        .rows(
            "project",
            new Columns<ProjectState>()
                .text("code", ProjectState::code)
                .text("name", ProjectState::name)
                .bigint("version", ProjectState::version),
            projects)
        .update();
  }

  public void removeAll(String department, int fiscalYear, Collection<ProjectState> projects) {
    if (projects.isEmpty()) {
      return;
    }
    database
        .sql(
            "delete from project where department = :department and fiscal_year = :fiscalYear and code = any(:code)")
        .bind("department", department)
        .bind("fiscalYear", fiscalYear)
        .texts("code", projects.stream().map(ProjectState::code).toList())
        .update();
  }
}
