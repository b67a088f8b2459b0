package org.jiheng.budget;

import org.jiheng.contracts.EventType;
import org.jiheng.contracts.ProjectChanged;
import org.jiheng.outbox.AcceptedService;
import org.jiheng.outbox.OutboxAcceptance;

/** The outbox of this service keeps its promise on the service's own tables. */
class BudgetOutboxIT extends OutboxAcceptance {

  BudgetOutboxIT() {
    super(
        new AcceptedService(
            "budget",
            EventType.PROJECT_CHANGED,
            (department, year, version, text) ->
                new ProjectChanged(department, year, version, "p", text)));
  }
}
