package org.jiheng.part.restore;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiheng.contracts.BudgetPartTaken;
import org.jiheng.contracts.Change;
import org.jiheng.contracts.ExecutionReported;
import org.jiheng.contracts.FilingTaken;
import org.jiheng.contracts.ProjectChanged;
import org.jiheng.contracts.RollEntryChanged;
import org.jiheng.contracts.StatementLineChanged;
import org.jiheng.facts.FilingAssembler;
import org.jiheng.facts.YearFacts;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.filing.Filing;

/** A department's year as its owner's log tells it, event by event. */
public final class LoggedYear {

  private final DepartmentYear id;
  private final YearFacts facts;
  private final Map<String, Change> others = new LinkedHashMap<>();
  private final Set<String> filedProjects = new HashSet<>();
  private FilingTaken taken;
  private Filing filed;

  LoggedYear(DepartmentYear id) {
    this.id = id;
    this.facts = new YearFacts(id);
  }

  void follow(Change change) {
    if (change instanceof FilingTaken end) {
      taken = end;
      filed = end.filing() == null ? null : filing();
    } else if (change instanceof ProjectChanged || change instanceof StatementLineChanged) {
      keep(change);
    } else {
      facts.follow(change);
      if (change instanceof BudgetPartTaken part) {
        others.keySet().removeAll(filedProjects);
        filedProjects.clear();
        part.projects().forEach(project -> filedProjects.add(keep(project(part, project))));
      }
    }
  }

  public DepartmentYear id() {
    return id;
  }

  /** The owner's part as it stands. */
  public Filing filing() {
    var assembler = new FilingAssembler(id);
    others.values().forEach(assembler::add);
    facts.states().forEach(assembler::add);
    return assembler.part();
  }

  /** What belongs to no filing: projects, lines of the chart. */
  public Collection<Change> others() {
    return others.values();
  }

  /** Money to the end of each period of which the log tells. */
  public List<ExecutionReported> executions() {
    return facts.states().stream()
        .filter(ExecutionReported.class::isInstance)
        .map(ExecutionReported.class::cast)
        .toList();
  }

  /** The entry in the year's roll; null where there is none. */
  public RollEntryChanged rollEntry() {
    return facts.states().stream()
        .filter(RollEntryChanged.class::isInstance)
        .map(RollEntryChanged.class::cast)
        .findFirst()
        .orElse(null);
  }

  /** The end of the part that was taken last; null before the first. */
  FilingTaken taken() {
    return taken;
  }

  /** The part as it was then; null where that voided it. */
  Filing filed() {
    return filed;
  }

  private String keep(Change change) {
    var code =
        change instanceof ProjectChanged project
            ? project.code()
            : ((StatementLineChanged) change).code();
    var key = change.getClass().getSimpleName() + "/" + code;
    others.put(key, change);
    return key;
  }

  private static ProjectChanged project(BudgetPartTaken part, BudgetPartTaken.Project project) {
    return new ProjectChanged(
        part.department(), part.fiscalYear(), part.version(), project.code(), project.name());
  }
}
