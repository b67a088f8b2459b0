package org.jiheng.report.evaluation;

import org.jiheng.contracts.Actor;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.outbox.Envelopes;

/**
 * Why a department-year is evaluated anew, and who gave cause for it.
 *
 * @param traceparent in which trace; null outside of one
 */
public record Trigger(DepartmentYear id, Cause cause, Actor actor, String traceparent) {

  /** In the current trace. */
  public Trigger(DepartmentYear id, Cause cause, Actor actor) {
    this(id, cause, actor, Envelopes.traceparent());
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
    RE_CHECK
  }
}
