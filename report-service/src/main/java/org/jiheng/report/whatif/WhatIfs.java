package org.jiheng.report.whatif;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiheng.contracts.Actor;
import org.jiheng.jobs.Job;
import org.jiheng.jobs.JobDesk;
import org.jiheng.jobs.JobTable;
import org.jiheng.rules.profile.ProfileJson;
import org.jiheng.rules.profile.RuleProfile;
import org.jiheng.rules.whatif.WhatIfResult;
import org.jiheng.sql.Database;

/** Every what-if that is not forgotten yet; in the caller's transaction. */
@Singleton
class WhatIfs extends JobTable<WhatIf> {

  static final String KIND = "what-if";

  /** Without results, each of which may be as large as a page of anything else. */
  private static final String LISTED =
      """
      select id, state, requested_by, requested_role, requested_at, finished_at, attempts, error,
        work - 'result' as work, version
      from job where kind = :kind and subject = :code and id < :before
      """;

  private final Database database;

  WhatIfs(Database database) {
    super(database, KIND, WhatIfs::whatIf);
    this.database = database;
  }

  /**
   * As it is kept.
   *
   * @param settings as text, because the database would forget the order of members
   */
  private record Work(
      String code,
      int fiscalYear,
      int against,
      String settings,
      Integer toCompare,
      int compared,
      WhatIfResult result) {}

  /** Of one profile; that of another has none of its */
  JobDesk<WhatIf> desk(String code) {
    return new JobDesk<>(this, "试算", job -> job.code().equals(code));
  }

  /** A new one; empty where another one of the profile is unfinished. */
  Optional<WhatIf> begin(RuleProfile settings, int fiscalYear, Actor requester, Instant now) {
    var work =
        new Work(
            settings.code(),
            fiscalYear,
            settings.version() - 1,
            ProfileJson.write(settings),
            null,
            0,
            null);
    return begin(settings.code(), work, requester, now);
  }

  /** The newest first, without their results. */
  List<WhatIf> before(String code, long id, int limit) {
    var asked = database.sql(LISTED).bind("kind", KIND).bind("code", code).bind("before", id);
    return page(asked, limit);
  }

  /** Somebody begins, from the first department on. */
  void comparing(long id, int departments) {
    change(id)
        .state(WhatIfState.COMPARING)
        .attempt()
        .with("toCompare", departments)
        .with("compared", 0)
        .save();
  }

  void compared(long id, int departments) {
    change(id).with("compared", departments).save();
  }

  void done(long id, WhatIfResult result, Instant now) {
    change(id).finished(WhatIfState.DONE, now).with("result", result).save();
  }

  private static WhatIf whatIf(Job job) {
    var work = job.work(Work.class);
    return new WhatIf(
        job.id(),
        work.code(),
        work.fiscalYear(),
        work.against(),
        ProfileJson.read(work.settings()),
        WhatIfState.valueOf(job.state()),
        job.requestedBy(),
        job.requestedAt(),
        job.finishedAt(),
        job.attempts(),
        work.toCompare(),
        work.compared(),
        work.result(),
        job.error(),
        job.version());
  }
}
