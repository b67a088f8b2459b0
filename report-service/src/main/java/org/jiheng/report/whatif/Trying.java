package org.jiheng.report.whatif;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jiheng.http.CurrentActor;
import org.jiheng.http.ProblemException;
import org.jiheng.jobs.Wanted;
import org.jiheng.report.ruleprofile.RuleProfiles;
import org.jiheng.rules.profile.ProfileCode;
import org.jiheng.rules.profile.RuleProfile;

/** What can be asked of what-ifs; the work is done elsewhere. */
@ApplicationScoped
class Trying {

  private final WhatIfs whatIfs;
  private final RuleProfiles profiles;
  private final AskedSettings settings;
  private final CurrentActor actor;
  private final Clock clock;
  private final Event<Wanted> wanted;

  Trying(
      WhatIfs whatIfs,
      RuleProfiles profiles,
      AskedSettings settings,
      CurrentActor actor,
      Clock clock,
      Event<Wanted> wanted) {
    this.whatIfs = whatIfs;
    this.profiles = profiles;
    this.settings = settings;
    this.actor = actor;
    this.clock = clock;
    this.wanted = wanted;
  }

  /**
   * @throws ProblemException 422 with everything that is wrong at once, 409 where another one of
   *     the profile is under way
   */
  @Transactional
  WhatIf begin(String code, byte[] body) {
    var asked = settings.of(existing(code), body);
    var job =
        whatIfs
            .begin(asked.settings(), asked.fiscalYear(), actor.actor(), clock.instant())
            .orElseThrow(() -> whatIfs.desk(code).running(whatIfs.unfinished(code), "正在进行"));
    wanted.fire(new Wanted(WhatIfs.KIND));
    return job;
  }

  /**
   * @throws ProblemException 404 where the profile has none of this number
   */
  @Transactional
  WhatIf one(String code, long id) {
    return whatIfs.desk(code).one(id);
  }

  /** The newest first, without their results. */
  @Transactional
  List<WhatIf> before(String code, long id, int limit) {
    existing(code);
    return whatIfs.before(code, id, limit);
  }

  @Transactional
  WhatIf cancel(String code, long id) {
    return whatIfs
        .desk(code)
        .cancel(id, job -> whatIfs.finished(id, WhatIfState.CANCELLED, clock.instant()));
  }

  /**
   * @throws ProblemException 404 where there is none, 409 while there is no result
   */
  @Transactional
  WhatIf finished(String code, long id) {
    var desk = whatIfs.desk(code);
    var job = desk.one(id);
    return switch (job.state()) {
      case DONE -> job;
      case CANCELLED -> throw ProblemException.conflict(desk.named(id) + "已经取消，没有结果。");
      case FAILED -> throw ProblemException.conflict(desk.named(id) + "没有成功，没有结果。");
      default ->
          throw ProblemException.conflict(
              desk.named(id) + "还没有结束，进度见 " + WhatIfResource.path(code) + "/" + id + "。");
    };
  }

  private RuleProfile existing(String code) {
    return Optional.of(code)
        .filter(ProfileCode::isOne)
        .flatMap(profiles::newest)
        .orElseThrow(() -> ProblemException.notFound("没有代码为“" + code + "”的评分方案。"));
  }
}
