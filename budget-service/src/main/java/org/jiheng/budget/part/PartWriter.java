package org.jiheng.budget.part;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import org.jiheng.budget.amount.Sheets;
import org.jiheng.budget.amount.StoredSheet;
import org.jiheng.budget.amount.YearSheets;
import org.jiheng.budget.basedata.BaseDataYears;
import org.jiheng.budget.change.Cause;
import org.jiheng.budget.department.Departments;
import org.jiheng.budget.project.ProjectState;
import org.jiheng.budget.project.Projects;

/** Brings a department's year to what a filing says; what stays as it is keeps its version. */
@ApplicationScoped
class PartWriter {

  private final Departments departments;
  private final Projects projects;
  private final BaseDataYears baseData;
  private final Sheets sheets;

  PartWriter(Departments departments, Projects projects, BaseDataYears baseData, Sheets sheets) {
    this.departments = departments;
    this.projects = projects;
    this.baseData = baseData;
    this.sheets = sheets;
  }

  /**
   * What is to be written.
   *
   * @param version of everything that changes with it
   */
  record Writing(
      CurrentPart current,
      BudgetPart filed,
      PartPlan plan,
      int fiscalYear,
      long version,
      Cause cause) {

    String code() {
      return filed.department().code();
    }
  }

  void write(Writing writing) {
    var plan = writing.plan();
    if (plan.department()) {
      departments.put(writing.filed().department(), writing.fiscalYear(), writing.version());
    }
    writeProjects(writing);
    if (plan.baseData()) {
      baseData.put(
          writing.code(), writing.fiscalYear(), writing.filed().baseData(), writing.version());
    }
    writeSheets(writing);
  }

  private void writeProjects(Writing writing) {
    var put =
        writing.plan().projects().stream()
            .map(filed -> new ProjectState(filed.sheet().form(), filed.name(), writing.version()))
            .toList();
    projects.putAll(writing.code(), writing.fiscalYear(), put);
    projects.removeAll(writing.code(), writing.fiscalYear(), writing.plan().removedProjects());
  }

  private void writeSheets(Writing writing) {
    var after = new ArrayList<StoredSheet>();
    for (FiledSheet filed : writing.filed().sheets()) {
      var changed = writing.plan().sheets().contains(filed);
      var version = changed ? writing.version() : standing(writing, filed);
      after.add(
          new StoredSheet(
              filed.sheet(), after.size(), filed.isOverall() ? filed.name() : null, version));
    }
    sheets.replace(
        writing.code(),
        writing.fiscalYear(),
        writing.current().sheets(),
        new YearSheets(after),
        writing.cause());
  }

  private static long standing(Writing writing, FiledSheet filed) {
    return writing
        .current()
        .sheets()
        .sheet(filed.sheet().code())
        .map(StoredSheet::version)
        .orElseThrow();
  }
}
