package org.jiheng.budget.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jiheng.budget.execution.ExecutionImport.ExecutionImportState;
import org.jiheng.http.CurrentActor;
import org.jiheng.http.ProblemException;
import org.jiheng.jobs.JobDesk;
import org.jiheng.jobs.Wanted;

/** What can be asked of imports of money; the work is done elsewhere. */
@ApplicationScoped
class ExecutionImporting {

  private final ExecutionImports imports;
  private final ExecutionItems items;
  private final CurrentActor actor;
  private final Clock clock;
  private final Event<Wanted> wanted;
  private final JobDesk<ExecutionImport> desk;

  ExecutionImporting(
      ExecutionImports imports,
      ExecutionItems items,
      CurrentActor actor,
      Clock clock,
      Event<Wanted> wanted) {
    this.imports = imports;
    this.items = items;
    this.actor = actor;
    this.clock = clock;
    this.wanted = wanted;
    this.desk = new JobDesk<>(imports, "执行数导入");
  }

  @Transactional
  ExecutionImport begin(ExecutionBody body) {
    var faults = body.faults();
    if (!faults.isEmpty()) {
      throw ProblemException.invalid(faults);
    }
    var terms = new ExecutionImport.Terms(body.fiscalYear(), body.period(), body.origin());
    var job = imports.begin(terms, actor.actor(), clock.instant());
    items.add(job.id(), ReceivedRows.judged(body.rows()));
    wanted.fire(new Wanted(ExecutionImports.KIND));
    return job;
  }

  @Transactional
  ExecutionImport one(long id) {
    return desk.one(id);
  }

  /** With how many of its rows ended how. */
  @Transactional
  ExecutionImportView told(ExecutionImport job) {
    return ExecutionImportView.of(job, items.counts(job.id()));
  }

  @Transactional
  List<ExecutionImport> before(long id, int limit) {
    return imports.before(id, limit);
  }

  @Transactional
  List<ExecutionItem> items(long id, ExecutionItemState state, long after, int limit) {
    desk.one(id);
    return items.after(id, state, after, limit);
  }

  /** What was taken stays. */
  @Transactional
  ExecutionImport cancel(long id) {
    return desk.cancel(
        id,
        job -> {
          items.cancel(id);
          imports.finished(id, ExecutionImportState.CANCELLED, clock.instant());
        });
  }
}
