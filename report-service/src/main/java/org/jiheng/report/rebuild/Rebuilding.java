package org.jiheng.report.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiheng.http.CurrentActor;
import org.jiheng.http.Problem;
import org.jiheng.http.ProblemException;
import org.jiheng.http.ProblemKind;
import org.jiheng.jobs.Wanted;
import org.jiheng.report.audit.Deed;
import org.jiheng.report.audit.Deeds;

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
    var job = rebuilds.begin(actor.actor(), clock.instant()).orElseThrow(this::running);
    enter(Deed.Kind.REBUILD_STARTED, job.id());
    wanted.fire(new Wanted(Rebuilds.KIND));
    return job;
  }

  @Transactional
  Optional<Rebuild> one(long id) {
    return rebuilds.one(id);
  }

  @Transactional
  List<Rebuild> before(long id, int limit) {
    return rebuilds.before(id, limit);
  }

  /** Gives up what is being built; the serving generation was never touched. */
  @Transactional
  Rebuild cancel(long id) {
    var job = rebuilds.held(id).orElseThrow(() -> missing(id));
    if (job.state() == RebuildState.CANCELLED) {
      return job;
    }
    if (!job.state().beforeSwitch()) {
      throw ProblemException.conflict(
          job.finishedAt() == null
              ? "第 " + id + " 号重建任务已经切换到新数据，正在重新评价，不能再取消。"
              : "第 " + id + " 号重建任务已经结束，不能再取消。");
    }
    rebuilds.finished(id, RebuildState.CANCELLED, clock.instant());
    rebuilds.discard(id, job.generation());
    enter(Deed.Kind.REBUILD_CANCELLED, id);
    wanted.fire(new Wanted(Rebuilds.KIND));
    return rebuilds.one(id).orElseThrow();
  }

  private void enter(Deed.Kind kind, long id) {
    deeds.done(actor.actor(), Deed.of(kind, "rebuilds/" + id, null));
  }

  static ProblemException missing(long id) {
    return ProblemException.notFound("没有编号为 " + id + " 的重建任务。");
  }

  private ProblemException running() {
    var other = rebuilds.unfinished().map(Rebuild::id);
    var which = other.map(id -> "第 " + id + " 号").orElse("另一个");
    return new ProblemException(
        Problem.of(ProblemKind.CONFLICT, which + "重建任务正在进行，请等它结束或先取消它。")
            .with(other.<Map<String, Object>>map(id -> Map.of("running", id)).orElse(Map.of())));
  }
}
