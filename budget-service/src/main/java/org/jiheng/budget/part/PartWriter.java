package org.jiheng.budget.part;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jiheng.budget.amount.AmountEvents;
import org.jiheng.budget.amount.Sheets;
import org.jiheng.budget.amount.StoredSheet;
import org.jiheng.budget.amount.YearSheets;
import org.jiheng.budget.basedata.BaseDataEvents;
import org.jiheng.budget.basedata.BaseDataYears;
import org.jiheng.budget.change.Origin;
import org.jiheng.budget.department.DepartmentEvents;
import org.jiheng.budget.department.Departments;
import org.jiheng.budget.project.ProjectEvents;
import org.jiheng.budget.project.ProjectState;
import org.jiheng.budget.project.Projects;
import org.jiheng.filing.StatementChart;
import org.jiheng.outbox.OutboxEvent;

/** Brings a department's year to what a filing says, and tells what changed in a fixed order. */
@ApplicationScoped
class PartWriter {

  private final Departments departments;
  private final DepartmentEvents departmentEvents;
  private final Projects projects;
  private final ProjectEvents projectEvents;
  private final BaseDataYears baseData;
  private final BaseDataEvents baseDataEvents;
  private final Sheets sheets;
  private final AmountEvents amountEvents;

  PartWriter(
      Departments departments,
      DepartmentEvents departmentEvents,
      Projects projects,
      ProjectEvents projectEvents,
      BaseDataYears baseData,
      BaseDataEvents baseDataEvents,
      Sheets sheets,
      AmountEvents amountEvents) {
    this.departments = departments;
    this.departmentEvents = departmentEvents;
    this.projects = projects;
    this.projectEvents = projectEvents;
    this.baseData = baseData;
    this.baseDataEvents = baseDataEvents;
    this.sheets = sheets;
    this.amountEvents = amountEvents;
  }

  /** What is to be written, with the versions drawn for it. */
  record Writing(
      CurrentPart current,
      BudgetPart filed,
      PartPlan plan,
      int fiscalYear,
      Deque<Long> versions,
      StatementChart chart,
      Origin origin) {

    String code() {
      return filed.department().code();
    }
  }

  List<OutboxEvent> write(Writing writing) {
    var events = new ArrayList<OutboxEvent>();
    writeDepartment(writing, events);
    writeProjects(writing, events);
    writeBaseData(writing, events);
    writeSheets(writing, events);
    return events;
  }

  private void writeDepartment(Writing writing, List<OutboxEvent> events) {
    if (writing.plan().department()) {
      var department = writing.filed().department();
      var version = writing.versions().remove();
      departments.put(department, writing.fiscalYear(), version);
      events.add(
          departmentEvents.changed(department, writing.fiscalYear(), version, writing.origin()));
    }
  }

  private void writeProjects(Writing writing, List<OutboxEvent> events) {
    var code = writing.code();
    var year = writing.fiscalYear();
    var put =
        writing.plan().projects().stream()
            .map(
                filed ->
                    new ProjectState(
                        filed.sheet().form(), filed.name(), writing.versions().remove()))
            .toList();
    var removed =
        writing.plan().removedProjects().stream()
            .map(
                project ->
                    new ProjectState(project.code(), project.name(), writing.versions().remove()))
            .toList();
    projects.putAll(code, year, put);
    projects.removeAll(code, year, removed);
    put.forEach(
        project -> events.add(projectEvents.changed(code, year, project, writing.origin())));
    removed.forEach(
        project -> events.add(projectEvents.removed(code, year, project, writing.origin())));
  }

  private void writeBaseData(Writing writing, List<OutboxEvent> events) {
    if (writing.plan().baseData()) {
      var data = writing.filed().baseData();
      var version = writing.versions().remove();
      baseData.put(writing.code(), writing.fiscalYear(), data, version);
      events.add(
          baseDataEvents.changed(
              writing.code(), writing.fiscalYear(), data, version, writing.origin()));
    }
  }

  private void writeSheets(Writing writing, List<OutboxEvent> events) {
    var code = writing.code();
    var year = writing.fiscalYear();
    var after = new ArrayList<StoredSheet>();
    for (FiledSheet filed : writing.filed().sheets()) {
      var changed = writing.plan().sheets().contains(filed);
      long version = changed ? writing.versions().remove() : standing(writing, filed);
      after.add(
          new StoredSheet(
              filed.sheet(), after.size(), filed.isOverall() ? filed.name() : null, version));
      if (changed) {
        events.add(
            amountEvents.changed(
                code, year, filed.sheet(), version, writing.chart(), writing.origin()));
      }
    }
    writing
        .plan()
        .removedSheets()
        .forEach(
            gone ->
                events.add(
                    amountEvents.removed(
                        code, year, gone.code(), writing.versions().remove(), writing.origin())));
    sheets.replace(code, year, writing.current().sheets(), new YearSheets(after), writing.origin());
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
