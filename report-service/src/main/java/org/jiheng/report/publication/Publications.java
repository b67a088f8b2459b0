package org.jiheng.report.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiheng.contracts.Actor;
import org.jiheng.jobs.Job;
import org.jiheng.jobs.JobDesk;
import org.jiheng.jobs.JobTable;
import org.jiheng.sql.Database;

/** Every publication there was; in the caller's transaction. */
@ApplicationScoped
class Publications {

  static final String KIND = "publication";

  private final JobTable<Publication> jobs;

  Publications(Database database) {
    this.jobs = new JobTable<>(database, KIND, Publications::publication);
  }

  /** As it is kept. */
  private record Work(
      PublicationKind kind,
      int fiscalYear,
      Integer toWrite,
      int written,
      Instant asOf,
      Long size,
      Instant keptUntil) {}

  JobDesk<Publication> desk() {
    return new JobDesk<>(jobs, "发布任务");
  }

  /** A new one; empty where another one of the kind and the year is unfinished. */
  Optional<Publication> begin(PublicationKind kind, int fiscalYear, Actor requester, Instant now) {
    var work = new Work(kind, fiscalYear, null, 0, null, null, null);
    return jobs.begin(subject(kind, fiscalYear), work, requester, now);
  }

  Optional<Publication> one(long id) {
    return jobs.one(id);
  }

  /** As it stays until the caller's transaction ends. */
  Optional<Publication> held(long id) {
    return jobs.held(id);
  }

  Optional<Publication> unfinished(PublicationKind kind, int fiscalYear) {
    return jobs.unfinished(subject(kind, fiscalYear));
  }

  /** The one to work on: to write, or to clear away because its time is over. */
  Optional<Publication> next(Instant now) {
    return jobs.next(now);
  }

  /** The newest first. */
  List<Publication> before(long id, int limit) {
    return jobs.page(jobs.before(id), limit);
  }

  /** Somebody begins to write it, from the first department on. */
  void writing(long id) {
    jobs.change(id)
        .state(PublicationState.WRITING)
        .attempt()
        .with("written", 0)
        .with("toWrite", null)
        .save();
  }

  void written(long id, int departments, int toWrite, Instant asOf) {
    jobs.change(id).with("written", departments).with("toWrite", toWrite).with("asOf", asOf).save();
  }

  /** Due again when its time is over. */
  void done(long id, long size, Instant now, Instant keptUntil) {
    jobs.change(id)
        .finished(PublicationState.DONE, now)
        .due(keptUntil)
        .with("size", size)
        .with("keptUntil", keptUntil)
        .save();
  }

  void cancelled(long id, Instant now) {
    jobs.change(id).finished(PublicationState.CANCELLED, now).save();
  }

  void failed(long id, String error, Instant now) {
    jobs.change(id).finished(PublicationState.FAILED, now).failing(error).save();
  }

  void expired(long id) {
    jobs.change(id).state(PublicationState.EXPIRED).due(null).save();
  }

  private static String subject(PublicationKind kind, int fiscalYear) {
    return kind + "/" + fiscalYear;
  }

  private static Publication publication(Job job) {
    var work = job.work(Work.class);
    return new Publication(
        job.id(),
        work.kind(),
        work.fiscalYear(),
        PublicationState.valueOf(job.state()),
        job.requestedBy(),
        job.requestedAt(),
        job.finishedAt(),
        job.attempts(),
        work.toWrite(),
        work.written(),
        work.asOf(),
        work.size(),
        work.keptUntil(),
        job.error(),
        job.version());
  }
}
