package org.jiheng.report.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jiheng.audit.Deed;
import org.jiheng.audit.Deeds;
import org.jiheng.http.CurrentActor;
import org.jiheng.http.ProblemException;
import org.jiheng.jobs.Wanted;

/** What can be asked of rebuilds; the work is done elsewhere. */
@ApplicationScoped
class Rebuilding {

  private final Rebuilds rebuilds;
  private final CurrentActor actor;
  private final Deeds deeds;
  private final Clock clock;
  private final Event<Wanted> wanted;

  Rebuilding(
      Rebuilds rebuilds, CurrentActor actor, Deeds deeds, Clock clock, Event<Wanted> wanted) {
    this.rebuilds = rebuilds;
    this.actor = actor;
    this.deeds = deeds;
    this.clock = clock;
    this.wanted = wanted;
  }

  @Transactional
  Rebuild begin() {
    var job =
        rebuilds
            .begin(actor.actor(), clock.instant())
            .orElseThrow(() -> rebuilds.desk().running(rebuilds.unfinished(), "正在进行"));
    enter(Deed.Kind.REBUILD_STARTED, job.id());
    wanted.fire(new Wanted(Rebuilds.KIND));
    return job;
  }

  @Transactional
  Rebuild one(long id) {
    return rebuilds.desk().one(id);
  }

  @Transactional
  List<Rebuild> before(long id, int limit) {
    return rebuilds.before(id, limit);
  }

  /** Gives up what is being built; the serving generation was never touched. */
  @Transactional
  Rebuild cancel(long id) {
    var desk = rebuilds.desk();
    return desk.cancel(
        id,
        job -> {
          if (!job.state().beforeSwitch()) {
            throw ProblemException.conflict(desk.named(id) + "已经切换到新数据，正在重新评价，不能再取消。");
          }
          rebuilds.finished(id, RebuildState.CANCELLED, clock.instant());
          rebuilds.discard(id, job.generation());
          enter(Deed.Kind.REBUILD_CANCELLED, id);
          wanted.fire(new Wanted(Rebuilds.KIND));
        });
  }

  private void enter(Deed.Kind kind, long id) {
    deeds.done(actor.actor(), Deed.of(kind, "rebuilds/" + id, null));
  }
}
