package org.jiheng.budget.execution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jiheng.budget.change.Cause;
import org.jiheng.budget.execution.PeriodExecution.MoneyToDate;
import org.jiheng.contracts.ExecutionReported;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.outbox.OutboxEvent;

/** Money within the year where the database and the log are brought together again. */
@ApplicationScoped
public class RestoredExecutionEvents {

  private final ExecutionsToDate executions;
  private final ExecutionEvents events;

  RestoredExecutionEvents(ExecutionsToDate executions, ExecutionEvents events) {
    this.executions = executions;
    this.events = events;
  }

  /** Those that the log tells of. */
  public void restore(DepartmentYear id, Collection<ExecutionReported> told, Cause cause) {
    var periods = told.stream().map(RestoredExecutionEvents::period).toList();
    executions.replace(id, periods, cause.actor().subject(), cause.at());
  }

  /** All of the year. */
  public List<OutboxEvent> tell(DepartmentYear id, Cause cause) {
    return executions.all(id).stream().map(period -> events.reported(period, cause)).toList();
  }

  private static PeriodExecution period(ExecutionReported told) {
    return new PeriodExecution(
        told.department(),
        told.fiscalYear(),
        told.period(),
        told.version(),
        told.rows().stream().map(RestoredExecutionEvents::row).toList());
  }

  private static MoneyToDate row(ExecutionReported.Row row) {
    return new MoneyToDate(
        row.form(),
        row.source(),
        ExecutionOrigin.valueOf(row.origin()),
        row.annual(),
        row.executed(),
        row.forecast());
  }
}
