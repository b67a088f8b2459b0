package org.jiheng.budget.department;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jiheng.budget.change.Causes;
import org.jiheng.budget.change.ChangeVersions;
import org.jiheng.budget.change.Put;
import org.jiheng.filing.Department;
import org.jiheng.http.Cursor;
import org.jiheng.http.Page;
import org.jiheng.http.Preconditions;
import org.jiheng.http.ProblemException;
import org.jiheng.outbox.Outbox;
import org.jiheng.part.HeldParts;

/** Single departments beside the filing. */
@ApplicationScoped
public class DepartmentService {

  private final Departments departments;
  private final DepartmentEvents events;
  private final ChangeVersions versions;
  private final Causes causes;
  private final Outbox outbox;
  private final HeldParts held;

  DepartmentService(
      Departments departments,
      DepartmentEvents events,
      ChangeVersions versions,
      Causes causes,
      Outbox outbox,
      HeldParts held) {
    this.departments = departments;
    this.events = events;
    this.versions = versions;
    this.causes = causes;
    this.outbox = outbox;
    this.held = held;
  }

  @Transactional
  Page<DepartmentView> page(int fiscalYear, String cursor, int limit) {
    var after = Cursor.decode(cursor, 1);
    var rows =
        departments.after(fiscalYear, after.isEmpty() ? "" : after.get(0), limit + 1).stream()
            .map(DepartmentView::of)
            .toList();
    return Page.of(rows, limit, row -> List.of(row.code()));
  }

  @Transactional
  DepartmentView get(String code, int fiscalYear) {
    return DepartmentView.of(known(code, fiscalYear));
  }

  /**
   * The department in a year, for what hangs on it.
   *
   * @throws ProblemException 404 where there is none
   */
  public YearlyDepartment known(String code, int fiscalYear) {
    return departments
        .of(code, fiscalYear)
        .orElseThrow(
            () -> ProblemException.notFound("没有找到 " + fiscalYear + " 年度代码为“" + code + "”的部门。"));
  }

  @Transactional
  Put<DepartmentView> put(Department department, int fiscalYear, String ifMatch) {
    outbox.lock(department.code());
    held.refuseEdit(department.code(), fiscalYear);
    var current = departments.of(department.code(), fiscalYear);
    Preconditions.put(current.map(YearlyDepartment::version), ifMatch);
    if (current.isPresent() && current.get().state().equals(department)) {
      return put(department, fiscalYear, current.get().version(), false);
    }
    var version = versions.next();
    departments.put(department, fiscalYear, version);
    outbox.append(List.of(events.changed(department, fiscalYear, version, causes.ofEdit())));
    return put(department, fiscalYear, version, current.isEmpty());
  }

  private static Put<DepartmentView> put(
      Department department, int fiscalYear, long version, boolean created) {
    return new Put<>(DepartmentView.of(department, fiscalYear, version), version, created);
  }
}
