package org.jiheng.report.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;
import org.jiheng.jobs.JobKind;
import org.jiheng.report.intake.Blame;

/** What there is to work on. */
@ApplicationScoped
class ImportRuns implements JobKind {

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
  public String name() {
    return Imports.KIND;
  }

  @Override
  public Duration poll() {
    return config.poll();
  }

  /** Whoever looks also forgets what was kept long enough. */
  @Override
  public OptionalLong next() {
    var next =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  imports.forget(clock.instant().minus(config.kept()));
                  return imports.next();
                });
    return next.map(job -> OptionalLong.of(job.id())).orElse(OptionalLong.empty());
  }

  @Override
  public ImportRun open(long id) {
    return new ImportRun(id, imports, items, uploads, handingIn, clock, config.patience());
  }

  @Override
  public boolean passes(RuntimeException failure) {
    return failure instanceof DoorClosed || !Blame.isOnTheEvent(failure);
  }

  @Override
  public void fail(long id, RuntimeException failure) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              if (!imports.held(id).orElseThrow().isFinished()) {
                items.giveUp(id, ItemState.FAILED);
                uploads.drop(id);
                imports.count(id);
                imports.failing(id, "导入未能完成（" + Blame.cause(failure) + "）。");
                imports.finished(id, ImportState.FAILED, clock.instant());
              }
            });
  }
}
