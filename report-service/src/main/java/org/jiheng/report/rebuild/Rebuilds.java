package org.jiheng.report.rebuild;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jiheng.contracts.Actor;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.intake.Generation;
import org.jiheng.jobs.JobDesk;
import org.jiheng.jobs.JobTable;
import org.jiheng.sql.Database;

/** Every rebuild there was, of which one at most is unfinished; in the caller's transaction. */
@Singleton
class Rebuilds extends JobTable<Rebuild> {

  static final String KIND = "rebuild";

  private static final String ONLY = "projection";

  private static final String GENERATION =
      """
      select greatest(p.serving, (select max((work->>'generation')::integer) from job
        where kind = :kind)) + 1 as next
      from projection p
      """;

  private final Database database;
  private final Clock clock;

  Rebuilds(Database database, Clock clock) {
    super(database, KIND, Rebuild::of);
    this.database = database;
    this.clock = clock;
  }

  JobDesk<Rebuild> desk() {
    return new JobDesk<>(this, "重建任务");
  }

  /** A new one in the next generation; empty where another one is unfinished. */
  Optional<Rebuild> begin(Actor requester, Instant now) {
    var generation =
        database.sql(GENERATION).bind("kind", KIND).first(row -> row.integer("next")).orElseThrow();
    var work = new Rebuild.Work(generation, 0, 0, 0, null, 0, 0, null, null);
    return begin(ONLY, work, requester, now);
  }

  Optional<Rebuild> unfinished() {
    return unfinished(ONLY);
  }

  /** So many events more are in the new generation. */
  void advanced(long id, int records) {
    change(id)
        .plus("applied", records)
        .with(
            "target",
            "greatest((work->>'target')::bigint, (work->>'applied')::bigint + :records)",
            "records",
            records)
        .save();
  }

  /** What is still ahead in the logs, as it was seen now. */
  void looked(long id, RebuildState state, long ahead, long parked) {
    change(id)
        .state(state)
        .with("target", "(work->>'applied')::bigint + :ahead", "ahead", ahead)
        .with("parked", parked)
        .save();
  }

  /** The new generation serves, and the former one is of no use any more. */
  void switched(long id, Generation former, long parked) {
    change(id)
        .state(RebuildState.EVALUATING)
        .with("target", "(work->>'applied')::bigint + :ahead", "ahead", 0)
        .with("parked", parked)
        .with("discard", former.number())
        .save();
  }

  /** So many are still to be evaluated. */
  void expect(long id, int more) {
    change(id).with("toEvaluate", "(work->>'evaluated')::bigint + :more", "more", more).save();
  }

  void evaluated(long id, DepartmentYear last, int years, int changed) {
    change(id).plus("evaluated", years).plus("changed", changed).with("evaluatedUpTo", last).save();
  }

  /** These rows are of no use any more; null when they are deleted. */
  void discard(long id, Generation generation) {
    var change = change(id).with("discard", generation == null ? null : generation.number());
    if (held(id).orElseThrow().finishedAt() != null) {
      change.due(generation == null ? null : clock.instant());
    }
    change.save();
  }
}
