package org.jiheng.cycle;

import java.time.Instant;
import java.time.LocalDate;
import org.jiheng.contracts.Actor;
import org.jiheng.cycle.calendar.StageKind;
import org.jiheng.filing.DepartmentYear;

/**
 * A document of a department's year, and where it stands.
 *
 * @param period empty for what comes once a year
 * @param revision counts its moves and the attempts at one that were given up
 * @param since null where it was never moved
 * @param by null where it was never moved
 * @param former in which it was closed; null while it is not
 * @param submittedBy who handed it in last; null where nobody has
 * @param dueOn until when it is due again; null where it was not returned
 * @param step what the owners of its content have yet to be told; null for nothing
 */
public record CycleDocument(
    DepartmentYear id,
    StageKind kind,
    String period,
    DocumentState state,
    long revision,
    Instant since,
    Actor by,
    DocumentState former,
    String submittedBy,
    LocalDate dueOn,
    Integer lateDays,
    int returns,
    Step step) {

  /** What is under way. */
  public enum Step {
    /** Its content is being locked for a move that is not made yet. */
    FREEZE,
    /** It was moved, and the owners of its content have yet to be told. */
    TELL
  }

  public static CycleDocument untouched(DepartmentYear id, StageKind kind) {
    return new CycleDocument(
        id, kind, "", DocumentState.DRAFT, 0, null, null, null, null, null, null, 0, null);
  }

  /** Whether it stands where this verb brings it. */
  public boolean isAfter(Verb verb) {
    return Transitions.ALL.stream().anyMatch(each -> each.verb() == verb && each.to() == state);
  }

  /** Whether content may change: it is open, and nobody is locking it. */
  public boolean admitsChange() {
    return state.isOpen() && step != Step.FREEZE;
  }

  /**
   * As it is after a move.
   *
   * @param due of what is returned; null else
   */
  public CycleDocument moved(Transition move, Actor who, Instant now, LocalDate due, Integer late) {
    var submits = move.verb() == Verb.SUBMIT;
    return new CycleDocument(
        id,
        kind,
        period,
        move.to(),
        revision + 1,
        now,
        who,
        move.to() == DocumentState.CLOSED ? state : null,
        submits ? who.subject() : submittedBy,
        move.to() == DocumentState.RETURNED ? due : dueOn,
        submits ? late : lateDays,
        isReturnOfTheBureau(move) ? returns + 1 : returns,
        move.locks() ? null : Step.TELL);
  }

  /** Of a filing that was voided: its locks are newer than those of before. */
  public static CycleDocument restarted(CycleDocument voided) {
    return untouched(voided.id(), voided.kind()).at(Step.TELL, voided.revision() + 1);
  }

  /** With a step that somebody has begun, or given up. */
  public CycleDocument at(Step begun, long then) {
    return new CycleDocument(
        id,
        kind,
        period,
        state,
        then,
        since,
        by,
        former,
        submittedBy,
        dueOn,
        lateDays,
        returns,
        begun);
  }

  private static boolean isReturnOfTheBureau(Transition move) {
    return move.verb() == Verb.RETURN && move.from() == DocumentState.APPROVED;
  }
}
