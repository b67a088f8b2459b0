package org.jiheng.report.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jiheng.audit.Deed;
import org.jiheng.audit.Deeds;
import org.jiheng.filing.json.Fault;
import org.jiheng.http.CurrentActor;
import org.jiheng.http.ProblemException;
import org.jiheng.http.ProblemKind;
import org.jiheng.jobs.Wanted;

/** What can be asked of publications; the work is done elsewhere. */
@ApplicationScoped
class Publishing {

  private final Publications publications;
  private final FileBlocks blocks;
  private final ProvinceData province;
  private final CurrentActor actor;
  private final Deeds deeds;
  private final Clock clock;
  private final Event<Wanted> wanted;

  Publishing(
      Publications publications,
      FileBlocks blocks,
      ProvinceData province,
      CurrentActor actor,
      Deeds deeds,
      Clock clock,
      Event<Wanted> wanted) {
    this.publications = publications;
    this.blocks = blocks;
    this.province = province;
    this.actor = actor;
    this.deeds = deeds;
    this.clock = clock;
    this.wanted = wanted;
  }

  /**
   * @throws ProblemException 422 for a year without evaluations, 409 where the same is being made
   */
  @Transactional
  Publication begin(PublicationKind kind, int fiscalYear) {
    if (!province.isEvaluated(fiscalYear)) {
      throw ProblemException.invalid(
          List.of(new Fault("/fiscalYear", Integer.toString(fiscalYear), "该年度没有评价结果，没有可以发布的内容。")));
    }
    var job =
        publications
            .begin(kind, fiscalYear, actor.actor(), clock.instant())
            .orElseThrow(() -> running(kind, fiscalYear));
    enter(Deed.Kind.PUBLICATION_STARTED, job.id());
    wanted.fire(new Wanted(Publications.KIND));
    return job;
  }

  @Transactional
  Publication one(long id) {
    return publications.desk().one(id);
  }

  @Transactional
  List<Publication> before(long id, int limit) {
    return publications.before(id, limit);
  }

  /** Gives up what is being written, and what is written of it. */
  @Transactional
  Publication cancel(long id) {
    return publications
        .desk()
        .cancel(
            id,
            job -> {
              publications.finished(id, PublicationState.CANCELLED, clock.instant());
              blocks.remove(id);
              enter(Deed.Kind.PUBLICATION_CANCELLED, id);
            });
  }

  /**
   * A publication whose file is there.
   *
   * @throws ProblemException 404 where there is none, 409 while it is not written, 410 where its
   *     time is over
   */
  @Transactional
  Publication finished(long id) {
    var desk = publications.desk();
    var job = desk.one(id);
    if (job.state() == PublicationState.EXPIRED || job.isOver(clock.instant())) {
      throw ProblemException.of(
          ProblemKind.GONE, desk.named(id) + "的文件只保留到 " + job.work().keptUntil() + "，已经删除，请重新发布。");
    }
    return switch (job.state()) {
      case DONE -> job;
      case CANCELLED -> throw ProblemException.conflict(desk.named(id) + "已经取消，没有文件。");
      case FAILED -> throw ProblemException.conflict(desk.named(id) + "没有成功，没有文件。");
      default ->
          throw ProblemException.conflict(
              desk.named(id) + "还没有写完，进度见 " + PublicationResource.PATH + "/" + id + "。");
    };
  }

  /** A block of the file, each read in a transaction of its own, however slow its reader is. */
  @Transactional
  Optional<byte[]> block(long id, int number) {
    return blocks.one(id, number);
  }

  private void enter(Deed.Kind kind, long id) {
    deeds.done(actor.actor(), Deed.of(kind, "publications/" + id, null));
  }

  private ProblemException running(PublicationKind kind, int fiscalYear) {
    return publications
        .desk()
        .running(
            publications.unfinished(kind, fiscalYear),
            "正在生成 " + fiscalYear + " 年度的" + kind.title());
  }
}
