package org.jiheng.budget.execution;

import jakarta.enterprise.context.ApplicationScoped;
import org.jiheng.budget.change.Cause;
import org.jiheng.budget.change.ChangeEvents;
import org.jiheng.budget.execution.PeriodExecution.MoneyToDate;
import org.jiheng.contracts.EventType;
import org.jiheng.contracts.ExecutionReported;
import org.jiheng.outbox.OutboxEvent;

/** Tells the world of a department's money to the end of a period. */
@ApplicationScoped
class ExecutionEvents {

  private final ChangeEvents events;

  ExecutionEvents(ChangeEvents events) {
    this.events = events;
  }

  OutboxEvent reported(PeriodExecution period, Cause cause) {
    return events.of(
        EventType.EXECUTION_REPORTED,
        period.department() + "/" + period.fiscalYear() + "/executions/" + period.period(),
        new ExecutionReported(
            period.department(),
            period.fiscalYear(),
            period.version(),
            period.period(),
            period.rows().stream().map(ExecutionEvents::row).toList()),
        cause);
  }

  private static ExecutionReported.Row row(MoneyToDate row) {
    return new ExecutionReported.Row(
        row.form(),
        row.source(),
        row.origin().name(),
        row.annual(),
        row.executed(),
        row.forecast());
  }
}
