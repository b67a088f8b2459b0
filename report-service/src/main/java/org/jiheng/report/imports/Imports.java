package org.jiheng.report.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jiheng.documents.batch.BatchContents;
import org.jiheng.jobs.Job;
import org.jiheng.jobs.JobDesk;
import org.jiheng.jobs.JobTable;
import org.jiheng.sql.Database;

/** Every import that is not forgotten yet; in the caller's transaction. */
@ApplicationScoped
class Imports {

  static final String KIND = "import";

  /** What became of items, counted where it stands, in the words of the work. */
  private static final String COUNT =
      """
      update job set version = version + 1, work = work || to_jsonb(c)
      from (
        select count(*) filter (where i.read) as read,
          count(*) filter (where i.state = 'PASSED') as passed,
          count(*) filter (where i.state = 'FILED') as filed,
          count(*) filter (where i.state = 'UNCHANGED') as unchanged,
          count(*) filter (where i.state = 'REFUSED') as refused,
          count(*) filter (where i.state = 'FAILED') as failed
        from import_item i where i.import_id = :id) c
      where id = :id
      """;

  private final Database database;
  private final JobTable<Import> jobs;
  private final Clock clock;

  Imports(Database database, Clock clock) {
    this.database = database;
    this.jobs = new JobTable<>(database, KIND, Imports::job);
    this.clock = clock;
  }

  /** As it is kept. */
  private record Work(
      ImportTerms terms,
      int items,
      int ignored,
      int read,
      int passed,
      int filed,
      int unchanged,
      int refused,
      int failed) {}

  /**
   * @param visible whether whoever asks may know of an import
   */
  JobDesk<Import> desk(Predicate<Import> visible) {
    return new JobDesk<>(jobs, "导入任务", visible);
  }

  Import begin(ImportTerms terms, BatchContents uploaded, Instant now) {
    var work = new Work(terms, uploaded.names().size(), uploaded.ignored(), 0, 0, 0, 0, 0, 0);
    return jobs.begin(null, work, terms.requestedBy(), now).orElseThrow();
  }

  Optional<Import> one(long id) {
    return jobs.one(id);
  }

  /** As it stays until the caller's transaction ends. */
  Optional<Import> held(long id) {
    return jobs.held(id);
  }

  /** The one to work on: the oldest, but one that was held up lets the others go first. */
  Optional<Import> next() {
    return jobs.next(clock.instant());
  }

  /**
   * The newest first.
   *
   * @param requester whose imports; null for everybody's
   */
  List<Import> before(long id, String requester, int limit) {
    var asked = jobs.before(id).add(" and requested_by = :requester", "requester", requester);
    return jobs.page(asked, limit);
  }

  void reached(long id, ImportState state) {
    jobs.change(id).state(state).save();
  }

  /** Counts the items anew, after some of them have changed. */
  void count(long id) {
    database.sql(COUNT).bind("id", id).update();
  }

  /** It was held up, and others have their turn. */
  void stalled(long id, Instant now) {
    jobs.change(id).due(now).save();
  }

  void failing(long id, String error) {
    jobs.change(id).failing(error).save();
  }

  void finished(long id, ImportState state, Instant now) {
    jobs.change(id).finished(state, now).save();
  }

  /** Forgets what ended before. */
  void forget(Instant before) {
    jobs.forget(before);
  }

  private static Import job(Job job) {
    var work = job.work(Work.class);
    return new Import(
        job.id(),
        ImportState.valueOf(job.state()),
        work.terms(),
        job.requestedAt(),
        job.finishedAt(),
        work.items(),
        work.ignored(),
        work.read(),
        new Import.Counts(
            work.passed(), work.filed(), work.unchanged(), work.refused(), work.failed()),
        job.error(),
        job.version());
  }
}
