package org.jiheng.budget.part;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import org.jiheng.budget.amount.Sheets;
import org.jiheng.budget.basedata.BaseDataYears;
import org.jiheng.budget.department.Departments;
import org.jiheng.budget.department.YearlyDepartment;
import org.jiheng.budget.project.ProjectState;
import org.jiheng.budget.project.Projects;

/** Reads how a department's year stands, in a fixed number of statements. */
@ApplicationScoped
class CurrentParts {

  private final Departments departments;
  private final Projects projects;
  private final BaseDataYears baseData;
  private final Sheets sheets;

  CurrentParts(Departments departments, Projects projects, BaseDataYears baseData, Sheets sheets) {
    this.departments = departments;
    this.projects = projects;
    this.baseData = baseData;
    this.sheets = sheets;
  }

  CurrentPart of(String department, int fiscalYear) {
    return new CurrentPart(
        departments.of(department, fiscalYear).map(YearlyDepartment::state),
        baseData.of(department, fiscalYear),
        projects.of(department, fiscalYear).stream()
            .map(project -> new ProjectState(project.code(), project.name(), project.version()))
            .collect(Collectors.toMap(ProjectState::code, project -> project)),
        sheets.of(department, fiscalYear));
  }
}
