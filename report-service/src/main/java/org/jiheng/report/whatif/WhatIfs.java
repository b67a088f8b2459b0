package org.jiheng.report.whatif;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiheng.contracts.Actor;
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
    super(database, KIND, WhatIf::of);
    this.database = database;
  }

  /** Of one profile; that of another has none of its */
  JobDesk<WhatIf> desk(String code) {
    return new JobDesk<>(this, "试算", job -> job.work().code().equals(code));
  }

  /** A new one; empty where another one of the profile is unfinished. */
  Optional<WhatIf> begin(RuleProfile settings, int fiscalYear, Actor requester, Instant now) {
    var work =
        new WhatIf.Work(
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
}
