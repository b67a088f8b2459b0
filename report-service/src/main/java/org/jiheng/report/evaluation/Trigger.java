package org.jiheng.report.evaluation;

import org.jiheng.contracts.Actor;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.outbox.Envelopes;

/**
 * Why a department-year is evaluated anew, and who gave cause for it.
 *
 * @param traceparent in which trace; null outside of one
 * @param status in which the filing stands from now on; null to leave it where it stands
 * @param reason in the actor's own words; null where he gave none
 */
public record Trigger(
    DepartmentYear id, Cause cause, Actor actor, String traceparent, String status, String reason) {

  public Trigger(DepartmentYear id, Cause cause, Actor actor, String traceparent) {
    this(id, cause, actor, traceparent, null, null);
  }

  /** The filing was moved, in the current trace. */
  public static Trigger moved(DepartmentYear id, Actor actor, String status) {
    return new Trigger(id, Cause.MOVE, actor, Envelopes.traceparent(), status, null);
  }

  /** In the current trace. */
  public Trigger(DepartmentYear id, Cause cause, Actor actor) {
    this(id, cause, actor, Envelopes.traceparent());
  }

  public Trigger because(String why) {
    return new Trigger(id, cause, actor, traceparent, status, why);
  }

  /** What kind of change led to a revision. */
  public enum Cause {
    /** A filing was taken. */
    FILING,
    /** A form or an indicator was changed by itself. */
    ACTUAL,
    /** An amount or base data were changed by themselves. */
    AMOUNT,
    /** The rule profile has a new version. */
    PROFILE,
    /** The facts were read again from the logs, and differ. */
    REBUILD,
    /** A reviewer gave or took back a score or remark of his own. */
    RE_CHECK,
    /** Evidence was bound to a place of the filing, or to no place any more. */
    EVIDENCE,
    /** The filing was handed in, returned, accepted, or moved otherwise. */
    MOVE
  }
}
