package org.jiheng.report.amendment;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.jobs.JobTable;
import org.jiheng.report.ruleprofile.NewVersion;
import org.jiheng.sql.Database;

/**
 * Every amendment there was, of each profile one at most unfinished; in the caller's transaction.
 */
@Singleton
class Amendments extends JobTable<Amendment> {

  static final String KIND = "amendment";

  Amendments(Database database) {
    super(database, KIND, Amendment::of);
  }

  /** A new one, in place of an unfinished one of the same profile. */
  Amendment begin(NewVersion made) {
    unfinished(made.code())
        .flatMap(former -> held(former.id()))
        .filter(former -> former.finishedAt() == null)
        .ifPresent(
            former ->
                change(former.id()).finished(AmendmentState.SUPERSEDED, made.madeAt()).save());
    var work = new Amendment.Work(made.code(), made.version(), null, 0, 0, null);
    return begin(made.code(), work, made.madeBy(), made.madeAt()).orElseThrow();
  }

  Optional<Amendment> of(String code, int version) {
    var asked =
        select(" and subject = :code and (work->>'version')::integer = :version")
            .bind("code", code)
            .bind("version", version);
    return page(asked, 1).stream().findFirst();
  }

  /** So many are still to be evaluated. */
  void expect(long id, int more) {
    change(id)
        .state(AmendmentState.EVALUATING)
        .with("toEvaluate", "(work->>'evaluated')::bigint + :more", "more", more)
        .save();
  }

  void evaluated(long id, DepartmentYear last, int years, int changed) {
    change(id).plus("evaluated", years).plus("changed", changed).with("evaluatedUpTo", last).save();
  }
}
