package org.jiheng.report.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.jobs.Job;
import org.jiheng.jobs.JobTable;
import org.jiheng.report.ruleprofile.NewVersion;
import org.jiheng.sql.Database;

/**
 * Every amendment there was, of each profile one at most unfinished; in the caller's transaction.
 */
@ApplicationScoped
class Amendments {

  static final String KIND = "amendment";

  private final JobTable<Amendment> jobs;
  private final Clock clock;

  Amendments(Database database, Clock clock) {
    this.jobs = new JobTable<>(database, KIND, Amendments::amendment);
    this.clock = clock;
  }

  /** As it is kept. */
  private record Work(
      String code,
      int version,
      Integer toEvaluate,
      int evaluated,
      int changed,
      DepartmentYear evaluatedUpTo) {}

  /** A new one, in place of an unfinished one of the same profile. */
  Amendment begin(NewVersion made) {
    jobs.unfinished(made.code())
        .flatMap(former -> jobs.held(former.id()))
        .filter(former -> former.finishedAt() == null)
        .ifPresent(
            former ->
                jobs.change(former.id()).finished(AmendmentState.SUPERSEDED, made.madeAt()).save());
    var work = new Work(made.code(), made.version(), null, 0, 0, null);
    return jobs.begin(made.code(), work, made.madeBy(), made.madeAt()).orElseThrow();
  }

  Optional<Amendment> of(String code, int version) {
    var asked =
        jobs.select(" and subject = :code and (work->>'version')::integer = :version")
            .bind("code", code)
            .bind("version", version);
    return jobs.page(asked, 1).stream().findFirst();
  }

  Optional<Amendment> one(long id) {
    return jobs.one(id);
  }

  /** As it stays until the caller's transaction ends. */
  Optional<Amendment> held(long id) {
    return jobs.held(id);
  }

  Optional<Amendment> next() {
    return jobs.next(clock.instant());
  }

  /** So many are still to be evaluated. */
  void expect(long id, int more) {
    jobs.change(id)
        .state(AmendmentState.EVALUATING)
        .with("toEvaluate", "(work->>'evaluated')::bigint + :more", "more", more)
        .save();
  }

  void evaluated(long id, DepartmentYear last, int years, int changed) {
    jobs.change(id)
        .plus("evaluated", years)
        .plus("changed", changed)
        .with("evaluatedUpTo", last)
        .save();
  }

  /** Goes on, but not without telling it in the end. */
  void failing(long id, String error) {
    jobs.change(id).failing(error).save();
  }

  void finished(long id, AmendmentState state, Instant now) {
    jobs.change(id).finished(state, now).save();
  }

  private static Amendment amendment(Job job) {
    var work = job.work(Work.class);
    return new Amendment(
        job.id(),
        work.code(),
        work.version(),
        AmendmentState.valueOf(job.state()),
        job.requestedBy(),
        job.requestedAt(),
        job.finishedAt(),
        work.toEvaluate(),
        work.evaluated(),
        work.changed(),
        job.error(),
        work.evaluatedUpTo(),
        job.version());
  }
}
