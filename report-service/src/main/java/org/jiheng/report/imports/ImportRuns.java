package org.jiheng.report.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jiheng.documents.batch.ItemState;
import org.jiheng.jobs.Blame;
import org.jiheng.jobs.JobKind;
import org.jiheng.jobs.JobTable;

/** What there is to work on. */
@ApplicationScoped
class ImportRuns implements JobKind<Import> {

  private final Imports imports;
  private final Items items;
  private final Uploads uploads;
  private final HandingIn handingIn;
  private final ImportConfig config;
  private final Clock clock;

  ImportRuns(
      Imports imports,
      Items items,
      Uploads uploads,
      HandingIn handingIn,
      ImportConfig config,
      Clock clock) {
    this.imports = imports;
    this.items = items;
    this.uploads = uploads;
    this.handingIn = handingIn;
    this.config = config;
    this.clock = clock;
  }

  @Override
  public JobTable<Import> jobs() {
    return imports;
  }

  @Override
  public Duration poll() {
    return config.poll();
  }

  @Override
  public Optional<Duration> kept() {
    return Optional.of(config.kept());
  }

  @Override
  public ImportRun open(long id) {
    return new ImportRun(id, imports, items, uploads, handingIn, clock, config.patience());
  }

  @Override
  public boolean passes(RuntimeException failure) {
    return failure instanceof DoorClosed || !Blame.isOnTheWork(failure);
  }

  @Override
  public void fail(Import job, RuntimeException failure) {
    items.giveUp(job.id(), ItemState.FAILED);
    uploads.drop(job.id());
    imports.count(job.id());
    imports
        .change(job.id())
        .finished(ImportState.FAILED, clock.instant())
        .failing("导入未能完成（" + Blame.cause(failure) + "）。")
        .save();
  }
}
