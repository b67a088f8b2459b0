package org.jiheng.budget.execution;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.jiheng.budget.execution.ExecutionImport.ExecutionImportState;
import org.jiheng.budget.execution.ExecutionImport.Terms;
import org.jiheng.contracts.Actor;
import org.jiheng.jobs.Job;
import org.jiheng.jobs.JobTable;
import org.jiheng.sql.Database;

/** Every import of money that is not forgotten yet; in the caller's transaction. */
@Singleton
class ExecutionImports extends JobTable<ExecutionImport> {

  static final String KIND = "execution-import";

  ExecutionImports(Database database) {
    super(database, KIND, ExecutionImports::told);
  }

  ExecutionImport begin(Terms terms, Actor requester, Instant now) {
    return begin(null, terms, requester, now).orElseThrow();
  }

  private static ExecutionImport told(Job job) {
    return new ExecutionImport(
        job.id(),
        ExecutionImportState.valueOf(job.state()),
        job.work(Terms.class),
        job.requestedBy(),
        job.requestedAt(),
        job.finishedAt(),
        job.error(),
        job.version());
  }
}
