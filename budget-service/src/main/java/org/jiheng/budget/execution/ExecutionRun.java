package org.jiheng.budget.execution;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Clock;
import java.util.List;
import org.jiheng.budget.change.Causes;
import org.jiheng.budget.execution.ExecutionImport.ExecutionImportState;
import org.jiheng.jobs.JobKind;
import org.jiheng.outbox.Outbox;

/** Somebody's work on an import: so many departments a step, each with all of its rows. */
final class ExecutionRun implements JobKind.Run {

  /** A transaction locks every department that it changes. */
  private static final int DEPARTMENTS = 200;

  private final long id;
  private final ExecutionImports imports;
  private final ExecutionItems items;
  private final ExecutionsToDate executions;
  private final ExecutionEvents events;
  private final Causes causes;
  private final Outbox outbox;
  private final Clock clock;

  ExecutionRun(
      long id,
      ExecutionImports imports,
      ExecutionItems items,
      ExecutionsToDate executions,
      ExecutionEvents events,
      Causes causes,
      Outbox outbox,
      Clock clock) {
    this.id = id;
    this.imports = imports;
    this.items = items;
    this.executions = executions;
    this.events = events;
    this.causes = causes;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public boolean step() {
    return QuarkusTransaction.requiringNew().call(this::taken);
  }

  private boolean taken() {
    var departments = items.waiting(id, DEPARTMENTS);
    outbox.lock(departments);
    var job = imports.held(id).orElseThrow();
    if (job.isFinished()) {
      return false;
    }
    if (departments.isEmpty()) {
      imports.finished(id, ExecutionImportState.DONE, clock.instant());
      return false;
    }
    imports.change(id).state(ExecutionImportState.TAKING).save();
    take(job, departments);
    return true;
  }

  private void take(ExecutionImport job, List<String> departments) {
    var told = executions.take(job, departments, clock.instant());
    var terms = job.terms();
    var rows =
        executions.rows(
            told.stream().map(ExecutionsToDate.Told::department).toList(),
            terms.fiscalYear(),
            terms.period());
    var cause = causes.ofReport(job.requestedBy());
    outbox.append(
        told.stream()
            .map(
                each ->
                    new PeriodExecution(
                        each.department(),
                        terms.fiscalYear(),
                        terms.period(),
                        each.version(),
                        rows.get(each.department())))
            .map(period -> events.reported(period, cause))
            .toList());
  }

  @Override
  public void close() {
    // nothing is held between steps
  }
}
