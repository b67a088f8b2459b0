package org.jiheng.budget.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jiheng.budget.change.Causes;
import org.jiheng.budget.change.ChangeVersions;
import org.jiheng.budget.change.Put;
import org.jiheng.budget.department.DepartmentService;
import org.jiheng.filing.Form;
import org.jiheng.http.Cursor;
import org.jiheng.http.Page;
import org.jiheng.http.Preconditions;
import org.jiheng.http.ProblemException;
import org.jiheng.outbox.Outbox;
import org.jiheng.part.HeldParts;

/** Single projects beside the filing. */
@ApplicationScoped
class ProjectService {

  private static final int SORT_KEYS = 2;

  private final Projects projects;
  private final DepartmentService departments;
  private final ProjectEvents events;
  private final ChangeVersions versions;
  private final Causes causes;
  private final Outbox outbox;
  private final HeldParts held;

  ProjectService(
      Projects projects,
      DepartmentService departments,
      ProjectEvents events,
      ChangeVersions versions,
      Causes causes,
      Outbox outbox,
      HeldParts held) {
    this.projects = projects;
    this.departments = departments;
    this.events = events;
    this.versions = versions;
    this.causes = causes;
    this.outbox = outbox;
    this.held = held;
  }

  /**
   * @param department null for the projects of all departments
   */
  @Transactional
  Page<ProjectView> page(String department, int fiscalYear, String cursor, int limit) {
    var after = Cursor.decode(cursor, SORT_KEYS);
    var rows =
        projects
            .after(
                department,
                fiscalYear,
                after.isEmpty() ? "" : after.get(0),
                after.isEmpty() ? "" : after.get(1),
                limit + 1)
            .stream()
            .map(ProjectView::of)
            .toList();
    return Page.of(rows, limit, row -> List.of(row.department(), row.code()));
  }

  @Transactional
  ProjectView get(String department, int fiscalYear, String code) {
    return projects
        .of(department, fiscalYear, code)
        .map(ProjectView::of)
        .orElseThrow(() -> ProblemException.notFound("没有找到代码为“" + code + "”的项目。"));
  }

  @Transactional
  Put<ProjectView> put(
      String department, int fiscalYear, String code, String name, String ifMatch) {
    if (code.equals(Form.OVERALL)) {
      throw ProblemException.conflict("代码“overall”留给部门整体支出绩效自评表，不能用作项目代码。");
    }
    outbox.lock(department);
    held.refuseEdit(department, fiscalYear);
    departments.known(department, fiscalYear);
    var current = projects.of(department, fiscalYear, code);
    Preconditions.put(current.map(Project::version), ifMatch);
    if (current.isPresent() && name.equals(current.get().name())) {
      return put(current.get(), false);
    }
    var version = versions.next();
    var project = current.orElseGet(() -> made(new ProjectKey(department, fiscalYear, code)));
    project.rename(name, version);
    outbox.append(
        List.of(
            events.changed(
                department, fiscalYear, new ProjectState(code, name, version), causes.ofEdit())));
    return put(project, current.isEmpty());
  }

  private Project made(ProjectKey key) {
    var project = new Project(key);
    projects.persist(project);
    return project;
  }

  private static Put<ProjectView> put(Project project, boolean created) {
    return new Put<>(ProjectView.of(project), project.version(), created);
  }
}
