package org.jiheng.report.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionManager;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiheng.jobs.Blame;
import org.jiheng.jobs.JobKind;
import org.jiheng.jobs.JobTable;
import org.jiheng.jobs.Moment;
import org.jiheng.sql.Database;

/** What there is to work on. */
@ApplicationScoped
class PublicationRuns implements JobKind<Publication> {

  private final Publications publications;
  private final FileBlocks files;
  private final Editions editions;
  private final TransactionManager manager;
  private final Database database;
  private final Clock clock;
  private final PublicationRun.Settings settings;
  private final Duration longest;
  private final Duration poll;

  PublicationRuns(
      Publications publications,
      FileBlocks files,
      Editions editions,
      TransactionManager manager,
      Database database,
      Clock clock,
      @ConfigProperty(name = "jiheng.publication.block") int block,
      @ConfigProperty(name = "jiheng.publication.kept") Duration kept,
      @ConfigProperty(name = "jiheng.publication.longest") Duration longest,
      @ConfigProperty(name = "jiheng.publication.poll") Duration poll) {
    this.publications = publications;
    this.files = files;
    this.editions = editions;
    this.manager = manager;
    this.database = database;
    this.clock = clock;
    this.settings = new PublicationRun.Settings(block, kept);
    this.longest = longest;
    this.poll = poll;
  }

  @Override
  public JobTable<Publication> jobs() {
    return publications;
  }

  @Override
  public Duration poll() {
    return poll;
  }

  @Override
  public PublicationRun open(long id) {
    return new PublicationRun(
        id,
        publications,
        files,
        () -> Moment.present(manager, database, longest),
        editions,
        clock,
        settings);
  }

  @Override
  public void fail(Publication job, RuntimeException failure) {
    files.remove(job.id());
    publications
        .change(job.id())
        .finished(PublicationState.FAILED, clock.instant())
        .failing("文件未能写完（" + Blame.cause(failure) + "）。")
        .save();
  }
}
