package org.jiheng.report.publication;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.jiheng.contracts.Actor;
import org.jiheng.jobs.JobDesk;
import org.jiheng.jobs.JobTable;
import org.jiheng.sql.Database;

/** Every publication there was; in the caller's transaction. */
@Singleton
class Publications extends JobTable<Publication> {

  static final String KIND = "publication";

  Publications(Database database) {
    super(database, KIND, Publication::of);
  }

  JobDesk<Publication> desk() {
    return new JobDesk<>(this, "发布任务");
  }

  /** A new one; empty where another one of the kind and the year is unfinished. */
  Optional<Publication> begin(PublicationKind kind, int fiscalYear, Actor requester, Instant now) {
    var work = new Publication.Work(kind, fiscalYear, null, 0, null, null, null);
    return begin(subject(kind, fiscalYear), work, requester, now);
  }

  Optional<Publication> unfinished(PublicationKind kind, int fiscalYear) {
    return unfinished(subject(kind, fiscalYear));
  }

  /** Somebody begins to write it, from the first department on. */
  void writing(long id) {
    change(id)
        .state(PublicationState.WRITING)
        .attempt()
        .with("written", 0)
        .with("toWrite", null)
        .save();
  }

  void written(long id, int departments, int toWrite, Instant asOf) {
    change(id).with("written", departments).with("toWrite", toWrite).with("asOf", asOf).save();
  }

  /** Due again when its time is over. */
  void done(long id, long size, Instant now, Instant keptUntil) {
    change(id)
        .finished(PublicationState.DONE, now)
        .due(keptUntil)
        .with("size", size)
        .with("keptUntil", keptUntil)
        .save();
  }

  void expired(long id) {
    change(id).state(PublicationState.EXPIRED).due(null).save();
  }

  private static String subject(PublicationKind kind, int fiscalYear) {
    return kind + "/" + fiscalYear;
  }
}
