package org.jiheng.jobs;

import java.time.Instant;
import org.jiheng.sql.Database;

/** Long work of a kind that only tests have. */
record Errand(long id, State state, Instant finishedAt, String error, Work work, int rowVersion)
    implements LongWork {

  static final String KIND = "errand";

  /** How far it is. */
  enum State {
    QUEUED,
    DONE,
    CANCELLED
  }

  /** As it is kept. */
  record Work(String where, int steps) {}

  static JobTable<Errand> table(Database database) {
    return new JobTable<>(database, KIND, Errand::of);
  }

  private static Errand of(Job job) {
    return new Errand(
        job.id(),
        State.valueOf(job.state()),
        job.finishedAt(),
        job.error(),
        job.work(Work.class),
        job.version());
  }
}
