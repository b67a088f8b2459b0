package org.jiheng.report.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jiheng.audit.Deed;
import org.jiheng.audit.Deeds;
import org.jiheng.contracts.Actor;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.filing.json.FilingDifference;
import org.jiheng.http.BusinessDates;
import org.jiheng.http.ProblemException;
import org.jiheng.outbox.Outbox;
import org.jiheng.report.cycle.ContentLocks;
import org.jiheng.report.evaluation.FilingTag;
import org.jiheng.report.evaluation.Reevaluation;
import org.jiheng.report.evaluation.Trigger;
import org.jiheng.report.filing.RegisteredRevision.State;

/**
 * Gives revisions and takes them back, each in one transaction under the department's lock with
 * report-service's own part, the event and the audit trail.
 */
@ApplicationScoped
class Registering {

  private final Register register;
  private final OwnPart own;
  private final ContentLocks locks;
  private final Reevaluation reevaluation;
  private final RegisterEvents events;
  private final Outbox outbox;
  private final Deeds deeds;
  private final BusinessDates dates;
  private final Clock clock;

  Registering(
      Register register,
      OwnPart own,
      ContentLocks locks,
      Reevaluation reevaluation,
      RegisterEvents events,
      Outbox outbox,
      Deeds deeds,
      BusinessDates dates,
      Clock clock) {
    this.register = register;
    this.own = own;
    this.locks = locks;
    this.reevaluation = reevaluation;
    this.events = events;
    this.outbox = outbox;
    this.deeds = deeds;
    this.dates = dates;
    this.clock = clock;
  }

  /**
   * What came of it.
   *
   * @param standing the revision that the filing is; null where it has to be judged anew, because
   *     what it was compared with stands no more
   * @param changed whether it is a new one
   * @param created whether there was no filing before
   */
  record Registration(RegisteredRevision standing, boolean changed, boolean created) {

    private static final Registration OVERTAKEN = new Registration(null, false, false);

    boolean isOvertaken() {
      return standing == null;
    }
  }

  @Transactional
  Optional<RegisteredRevision> newest(DepartmentYear id) {
    return register.newest(id);
  }

  /**
   * The revision of which this submission is the repetition, while it is still on its way: whoever
   * asks again because an answer was lost needs no If-Match.
   */
  @Transactional
  Optional<RegisteredRevision> repeated(Submission submission) {
    return register
        .newest(submission.id())
        .filter(RegisteredRevision::open)
        .filter(newest -> !newest.voids())
        .filter(newest -> Objects.equals(newest.filing(), submission.hash()));
  }

  /**
   * @throws ProblemException 428 or 412 where If-Match does not name what stands, 412 where the
   *     filing meets single changes that it does not know
   */
  @Transactional
  Registration register(Submission submission, Judgement verdict) {
    var id = submission.id();
    reevaluation.lock(id.department());
    var newest = register.newest(id);
    var standing = newest.filter(revision -> !revision.voids());
    if (standing.isPresent() && isTheSame(standing.get(), submission, verdict)) {
      return new Registration(standing.get(), false, false);
    }
    locks.refuseFiling(id);
    checkRevision(submission.ifMatch(), standing);
    if (newest.map(RegisteredRevision::open).orElse(false)
        || !verdict.isOver(newest.map(RegisteredRevision::revision).orElse(null))) {
      return Registration.OVERTAKEN;
    }
    if (!submission.overwrite()) {
      refuseConflicts(verdict.conflicts());
    }
    return new Registration(add(submission), true, standing.isEmpty());
  }

  private static boolean isTheSame(
      RegisteredRevision standing, Submission submission, Judgement verdict) {
    return standing.open()
        ? submission.hash().equals(standing.filing())
        : verdict.isOver(standing.revision()) && verdict.changes().isEmpty();
  }

  private RegisteredRevision add(Submission submission) {
    var id = submission.id();
    var added =
        new RegisteredRevision(
            id,
            register.next(id),
            State.REGISTERED,
            true,
            submission.hash(),
            RegisteredRevision.compressed(submission.document()),
            submission.overwrite(),
            submission.source(),
            null,
            submission.actor(),
            dates.today(),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    register.add(added);
    own.take(id, added.revision(), submission.document(), added.actor(), added.registeredAt());
    tell(added, Deed.Kind.FILING_PART_TAKEN, added.actor());
    reevaluation.attempt(List.of(new Trigger(id, Trigger.Cause.FILING, added.actor())));
    return added;
  }

  /**
   * Gives the revision that voids a filing.
   *
   * @return empty where the one that stands is still on its way
   * @throws ProblemException 404 where nothing is filed, 428 or 412 where If-Match does not name
   *     what stands
   */
  @Transactional
  Optional<RegisteredRevision> voided(
      DepartmentYear id, Actor actor, String ifMatch, String reason) {
    reevaluation.lock(id.department());
    var standing =
        register
            .newest(id)
            .filter(newest -> !newest.voids())
            .orElseThrow(
                () ->
                    ProblemException.notFound(
                        "部门 " + id.department() + " 没有 " + id.fiscalYear() + " 年度的申报内容。"));
    locks.refuseFiling(id);
    FilingTag.ifMatch(ifMatch, standing.revision());
    if (standing.open()) {
      return Optional.empty();
    }
    var added =
        new RegisteredRevision(
            id,
            register.next(id),
            State.VOIDED,
            true,
            null,
            null,
            true,
            null,
            reason,
            actor,
            dates.today(),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    register.add(added);
    own.drop(id);
    locks.restart(id);
    reevaluation.end(id, added.revision(), actor);
    tell(added, Deed.Kind.FILING_VOIDED, actor);
    return Optional.of(added);
  }

  /**
   * Takes a revision back that an owner did not agree to: the one before stands again.
   *
   * @return false where somebody else has taken it further meanwhile
   */
  @Transactional
  boolean withdraw(RegisteredRevision registered, String reason) {
    var id = registered.id();
    reevaluation.lock(id.department());
    if (!register.advance(registered, State.WITHDRAWN, true, reason)) {
      return false;
    }
    register
        .newest(id)
        .filter(former -> !former.voids())
        .ifPresentOrElse(
            former ->
                own.take(
                    id,
                    former.revision(),
                    former.document(),
                    former.actor(),
                    former.registeredAt()),
            () -> own.drop(id));
    tell(registered.withdrawn(reason), Deed.Kind.FILING_WITHDRAWN, registered.actor());
    reevaluation.attempt(List.of(new Trigger(id, Trigger.Cause.FILING, registered.actor())));
    return true;
  }

  private void tell(RegisteredRevision revision, Deed.Kind deed, Actor actor) {
    deeds.done(actor, Deed.of(deed, revision.id(), revision.revision()));
    outbox.append(List.of(events.of(revision, register.nextVersion())));
  }

  static void checkRevision(String ifMatch, Optional<RegisteredRevision> standing) {
    if (standing.isPresent()) {
      FilingTag.ifMatch(ifMatch, standing.get().revision());
    } else if (ifMatch != null) {
      throw ProblemException.preconditionFailed("该部门本年度尚无申报，不能带 If-Match 提交。");
    }
  }

  static void refuseConflicts(List<FilingDifference> conflicts) {
    if (!conflicts.isEmpty()) {
      throw ProblemException.preconditionFailed(
          "申报内容与 " + conflicts.size() + " 处单项修改不一致，逐条见 conflicts；确需以申报为准时，请加 overwrite=true 重新提交。",
          conflicts.stream().map(FilingPreview.Difference::of).toList());
    }
  }
}
