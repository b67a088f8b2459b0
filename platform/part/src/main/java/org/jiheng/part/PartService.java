package org.jiheng.part;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jiheng.filing.Filing;
import org.jiheng.filing.json.Fault;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.filing.part.LockOrder;
import org.jiheng.filing.part.LockStanding;
import org.jiheng.filing.part.PartComparison;
import org.jiheng.filing.part.PartRevision;
import org.jiheng.filing.part.StagedPart;
import org.jiheng.filing.part.TakenRevision;
import org.jiheng.filing.part.WindowOrder;
import org.jiheng.http.ProblemException;
import org.jiheng.outbox.Outbox;

/**
 * Stages, holds and takes parts. A revision is held before it is taken, so that it is taken by both
 * owners or by none: what an owner holds it takes without asking again. Every verb may be repeated.
 */
@ApplicationScoped
class PartService {

  private static final int MOST_AHEAD = 1_000;

  private final PartOwner owner;
  private final StagedParts parts;
  private final YearLocks locks;
  private final YearWindows windows;
  private final Outbox outbox;

  PartService(
      PartOwner owner, StagedParts parts, YearLocks locks, YearWindows windows, Outbox outbox) {
    this.owner = owner;
    this.parts = parts;
    this.locks = locks;
    this.windows = windows;
    this.outbox = outbox;
  }

  @Transactional
  List<Fault> faults(JsonNode part) {
    return owner.faults(part);
  }

  /** The lock only keeps what is compared in one piece. */
  @Transactional
  PartComparison stage(String department, int fiscalYear, StagedPart staged) {
    var part = FilingJson.filing(staged.part());
    outbox.lock(department);
    if (staged.kept()) {
      parts.stage(department, fiscalYear, staged.filing(), part);
    }
    return StagedChanges.of(
        owner, department, fiscalYear, parts.taken(department, fiscalYear), part);
  }

  /**
   * Agrees to a revision: nothing else changes the department's year until it is taken or released.
   *
   * @throws ProblemException 404 for a part that is not known (any more), 412 where it meets a
   *     fine-grained edit that it does not know
   */
  @Transactional
  TakenRevision hold(String department, int fiscalYear, PartRevision revision) {
    outbox.lock(department);
    var taken = parts.taken(department, fiscalYear);
    if (isOvertaken(taken, revision)) {
      return TakenRevision.standing(taken.get().revision());
    }
    requireNear(taken, revision);
    agree(department, fiscalYear, revision, taken);
    return TakenRevision.standing(taken.map(TakenPart::revision).orElse(0));
  }

  /** Gives a revision up that was not taken. */
  @Transactional
  TakenRevision release(String department, int fiscalYear, PartRevision revision) {
    outbox.lock(department);
    parts.release(department, fiscalYear, revision.revision());
    return TakenRevision.standing(
        parts.taken(department, fiscalYear).map(TakenPart::revision).orElse(0));
  }

  /**
   * Takes a newer revision; an older or equal one has been overtaken and is passed over.
   *
   * @throws ProblemException as {@link #hold}, where the revision is not held
   */
  @Transactional
  TakenRevision take(String department, int fiscalYear, PartRevision revision) {
    outbox.lock(department);
    var taken = parts.taken(department, fiscalYear);
    if (isOvertaken(taken, revision)) {
      return TakenRevision.standing(taken.get().revision());
    }
    requireNear(taken, revision);
    if (revision.voids()) {
      locks.refuseChange(department, fiscalYear);
    }
    var part = revision.voids() ? null : agree(department, fiscalYear, revision, taken);
    var events = owner.write(department, fiscalYear, revision, part);
    parts.take(department, fiscalYear, revision.revision(), revision.filing(), part);
    parts.release(department, fiscalYear, revision.revision());
    outbox.append(events);
    return new TakenRevision(revision.revision(), events.size() > 1);
  }

  /**
   * Locks a document's content, if it still is what was judged, or unlocks it. An order that has
   * been overtaken by a newer one is passed over.
   *
   * @throws ProblemException 412 where the content is another
   */
  @Transactional
  LockStanding lock(String department, int fiscalYear, LockOrder order) {
    outbox.lock(department);
    if (order.part() != null && locks.isNewer(department, fiscalYear, order)) {
      var judged = FilingJson.filing(order.part());
      var taken = parts.taken(department, fiscalYear);
      var changes = StagedChanges.of(owner, department, fiscalYear, taken, judged).changes();
      if (!changes.isEmpty()) {
        throw ProblemException.preconditionFailed("内容刚刚有 " + changes.size() + " 处更改。", changes);
      }
    }
    return locks.keep(department, fiscalYear, order);
  }

  /** Keeps on which days content may be changed. */
  @Transactional
  LockStanding open(String department, int fiscalYear, WindowOrder order) {
    return windows.keep(department, fiscalYear, order);
  }

  private Filing agree(
      String department, int fiscalYear, PartRevision revision, Optional<TakenPart> taken) {
    locks.refuseChange(department, fiscalYear);
    var staged =
        parts
            .staged(department, fiscalYear, revision.filing())
            .orElseThrow(() -> ProblemException.notFound("没有暂存这份申报的内容。"));
    if (!staged.isHeldFor(revision.revision())) {
      if (!revision.overwrite()) {
        refuse(StagedChanges.of(owner, department, fiscalYear, taken, staged.part()));
      }
      parts.hold(department, fiscalYear, revision.filing(), revision.revision());
    }
    return staged.part();
  }

  private static boolean isOvertaken(Optional<TakenPart> taken, PartRevision revision) {
    return taken.isPresent() && taken.get().revision() >= revision.revision();
  }

  /**
   * A number far ahead can come from no register, and everything that is filed afterwards would be
   * passed over as overtaken. Revisions that were withdrawn have numbers, too.
   */
  private static void requireNear(Optional<TakenPart> taken, PartRevision revision) {
    var standing = taken.map(TakenPart::revision).orElse(0);
    if (revision.revision() - standing > MOST_AHEAD) {
      throw ProblemException.conflict(
          "版本 " + revision.revision() + " 与现行的第 " + standing + " 版相差过大，不会是登记的版本。");
    }
  }

  private static void refuse(PartComparison comparison) {
    var conflicts = comparison.conflicts();
    if (!conflicts.isEmpty()) {
      throw ProblemException.preconditionFailed(
          "上次申报之后有单独修改，与本次申报有 " + conflicts.size() + " 处不一致。", conflicts);
    }
  }
}
