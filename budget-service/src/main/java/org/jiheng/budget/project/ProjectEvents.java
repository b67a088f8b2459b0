package org.jiheng.budget.project;

import jakarta.enterprise.context.ApplicationScoped;
import org.jiheng.budget.change.ChangeEvents;
import org.jiheng.budget.change.Origin;
import org.jiheng.contracts.EventType;
import org.jiheng.contracts.ProjectChanged;
import org.jiheng.outbox.OutboxEvent;

/** Tells the world of a project: made, renamed or gone. */
@ApplicationScoped
public class ProjectEvents {

  private final ChangeEvents events;

  ProjectEvents(ChangeEvents events) {
    this.events = events;
  }

  public OutboxEvent changed(
      String department, int fiscalYear, ProjectState project, Origin origin) {
    return event(department, fiscalYear, project, false, origin);
  }

  public OutboxEvent removed(
      String department, int fiscalYear, ProjectState project, Origin origin) {
    return event(department, fiscalYear, project, true, origin);
  }

  private OutboxEvent event(
      String department, int fiscalYear, ProjectState project, boolean removed, Origin origin) {
    return events.of(
        EventType.PROJECT_CHANGED,
        department + "/" + fiscalYear + "/projects/" + project.code(),
        new ProjectChanged(
            department, fiscalYear, project.version(), removed, project.code(), project.name()),
        origin);
  }
}
