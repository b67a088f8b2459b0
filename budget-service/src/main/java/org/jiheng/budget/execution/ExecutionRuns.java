package org.jiheng.budget.execution;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiheng.budget.change.Causes;
import org.jiheng.budget.execution.ExecutionImport.ExecutionImportState;
import org.jiheng.jobs.Blame;
import org.jiheng.jobs.JobKind;
import org.jiheng.jobs.JobTable;
import org.jiheng.outbox.Outbox;

/** What there is to work on. */
@ApplicationScoped
class ExecutionRuns implements JobKind<ExecutionImport> {

  private final ExecutionImports imports;
  private final ExecutionItems items;
  private final ExecutionsToDate executions;
  private final ExecutionEvents events;
  private final Causes causes;
  private final Outbox outbox;
  private final Clock clock;
  private final Duration poll;
  private final Duration kept;

  ExecutionRuns(
      ExecutionImports imports,
      ExecutionItems items,
      ExecutionsToDate executions,
      ExecutionEvents events,
      Causes causes,
      Outbox outbox,
      Clock clock,
      @ConfigProperty(name = "jiheng.executions.poll") Duration poll,
      @ConfigProperty(name = "jiheng.executions.kept") Duration kept) {
    this.imports = imports;
    this.items = items;
    this.executions = executions;
    this.events = events;
    this.causes = causes;
    this.outbox = outbox;
    this.clock = clock;
    this.poll = poll;
    this.kept = kept;
  }

  @Override
  public JobTable<ExecutionImport> jobs() {
    return imports;
  }

  @Override
  public Duration poll() {
    return poll;
  }

  @Override
  public Optional<Duration> kept() {
    return Optional.of(kept);
  }

  @Override
  public ExecutionRun open(long id) {
    return new ExecutionRun(id, imports, items, executions, events, causes, outbox, clock);
  }

  @Override
  public void fail(ExecutionImport job, RuntimeException failure) {
    imports
        .change(job.id())
        .finished(ExecutionImportState.FAILED, clock.instant())
        .failing("导入未能完成（" + Blame.cause(failure) + "），再次提交会接着导入。")
        .save();
  }
}
