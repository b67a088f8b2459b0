package org.jiheng.budget.project;

import jakarta.enterprise.context.ApplicationScoped;
import org.jiheng.budget.change.Cause;
import org.jiheng.budget.change.ChangeEvents;
import org.jiheng.contracts.EventType;
import org.jiheng.contracts.ProjectChanged;
import org.jiheng.outbox.OutboxEvent;

/** Tells the world of a project that was made or renamed by itself. */
@ApplicationScoped
public class ProjectEvents {

  private final ChangeEvents events;

  ProjectEvents(ChangeEvents events) {
    this.events = events;
  }

  OutboxEvent changed(String department, int fiscalYear, ProjectState project, Cause cause) {
    return events.of(
        EventType.PROJECT_CHANGED,
        department + "/" + fiscalYear + "/projects/" + project.code(),
        new ProjectChanged(
            department, fiscalYear, project.version(), project.code(), project.name()),
        cause);
  }
}
