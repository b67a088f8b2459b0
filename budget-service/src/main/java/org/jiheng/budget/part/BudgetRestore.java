package org.jiheng.budget.part;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jiheng.budget.change.Causes;
import org.jiheng.budget.change.ChangeVersions;
import org.jiheng.budget.chart.RestoredLineEvents;
import org.jiheng.budget.chart.StatementLines;
import org.jiheng.budget.execution.RestoredExecutionEvents;
import org.jiheng.budget.project.RestoredProjectEvents;
import org.jiheng.budget.roll.RestoredRollEvents;
import org.jiheng.contracts.Actor;
import org.jiheng.contracts.PlatformChange;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.outbox.OutboxEvent;
import org.jiheng.part.StandingRevisions;
import org.jiheng.part.restore.LoggedYear;
import org.jiheng.part.restore.RestorableOwner;
import org.jiheng.sql.Database;

/**
 * Departments, projects, amounts, base data, the roll, the chart's lines and money within the year,
 * brought up from the log or told to it anew. Amounts are posted, as every change of them is.
 */
@ApplicationScoped
class BudgetRestore implements RestorableOwner {

  private static final String YEARS =
      """
      select fiscal_year from department where code = :department
      union select fiscal_year from roll_entry where department = :department
      union select fiscal_year from execution_to_date where department = :department order by 1
      """;

  private final CurrentParts parts;
  private final PartWriter writer;
  private final PartEvents events;
  private final RestoredProjectEvents projects;
  private final RestoredRollEvents roll;
  private final RestoredExecutionEvents executions;
  private final RestoredLineEvents lines;
  private final StatementLines chart;
  private final ChangeVersions versions;
  private final Causes causes;
  private final StandingRevisions revisions;
  private final Database database;

  BudgetRestore(
      CurrentParts parts,
      PartWriter writer,
      PartEvents events,
      RestoredProjectEvents projects,
      RestoredRollEvents roll,
      RestoredExecutionEvents executions,
      RestoredLineEvents lines,
      StatementLines chart,
      ChangeVersions versions,
      Causes causes,
      StandingRevisions revisions,
      Database database) {
    this.parts = parts;
    this.writer = writer;
    this.events = events;
    this.projects = projects;
    this.roll = roll;
    this.executions = executions;
    this.lines = lines;
    this.chart = chart;
    this.versions = versions;
    this.causes = causes;
    this.revisions = revisions;
    this.database = database;
  }

  @Override
  public void restore(LoggedYear year, Actor actor) {
    var id = year.id();
    if (id.department().equals(PlatformChange.KEY)) {
      lines.restore(year.others());
      return;
    }
    var filing = year.filing();
    if (filing.department() != null) {
      var current = parts.of(id.department(), id.fiscalYear());
      var filed = BudgetPart.of(filing).titled(current.sheets());
      writer.write(
          new PartWriter.Writing(
              current,
              filed,
              PartPlan.of(current, filed),
              id.fiscalYear(),
              versions.next(),
              causes.ofRestore(null, actor)));
      projects.restore(id, year.others());
    }
    roll.restore(id, year.rollEntry());
    executions.restore(id, year.executions(), causes.ofRestore(null, actor));
  }

  @Override
  public List<DepartmentYear> years(String department) {
    if (department.equals(PlatformChange.KEY)) {
      return List.of(new DepartmentYear(department, PlatformChange.NO_YEAR));
    }
    return database
        .sql(YEARS)
        .bind("department", department)
        .list(row -> new DepartmentYear(department, row.integer("fiscal_year")));
  }

  @Override
  public void drawBeyond(long version) {
    versions.drawBeyond(version);
  }

  @Override
  public List<OutboxEvent> tell(DepartmentYear id, Actor actor) {
    if (id.department().equals(PlatformChange.KEY)) {
      return lines.tell(causes.ofRestore(null, actor));
    }
    var told = new ArrayList<OutboxEvent>();
    var standing = revisions.of(id);
    var single = causes.ofRestore(null, actor);
    var current = parts.of(id.department(), id.fiscalYear());
    current
        .part()
        .ifPresent(
            part -> {
              var cause =
                  causes.ofRestore(
                      standing.map(StandingRevisions.Standing::revision).orElse(null), actor);
              var writing =
                  new PartWriter.Writing(
                      current, part, PartPlan.NOTHING, id.fiscalYear(), versions.next(), cause);
              told.add(events.part(writing, chart.chart()));
              standing.ifPresent(
                  revision ->
                      told.add(events.taken(id, versions.next(), revision, told.size(), cause)));
              told.addAll(projects.tell(id, single));
            });
    told.addAll(roll.tell(id, single));
    told.addAll(executions.tell(id, single));
    return told;
  }
}
