package org.jiheng.budget.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jiheng.budget.change.Cause;
import org.jiheng.contracts.Change;
import org.jiheng.contracts.ProjectChanged;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.outbox.OutboxEvent;

/** Projects where the database and the log are brought together again. */
@ApplicationScoped
public class RestoredProjectEvents {

  private final Projects projects;
  private final ProjectEvents events;

  RestoredProjectEvents(Projects projects, ProjectEvents events) {
    this.projects = projects;
    this.events = events;
  }

  /** Those that the log tells of. */
  public void restore(DepartmentYear id, Collection<Change> told) {
    var states =
        told.stream()
            .filter(ProjectChanged.class::isInstance)
            .map(ProjectChanged.class::cast)
            .map(change -> new ProjectState(change.code(), change.name(), change.version()))
            .toList();
    projects.putAll(id.department(), id.fiscalYear(), states);
  }

  /** All of the year. */
  public List<OutboxEvent> tell(DepartmentYear id, Cause cause) {
    return projects.of(id.department(), id.fiscalYear()).stream()
        .map(project -> new ProjectState(project.code(), project.name(), project.version()))
        .map(state -> events.changed(id.department(), id.fiscalYear(), state, cause))
        .toList();
  }
}
