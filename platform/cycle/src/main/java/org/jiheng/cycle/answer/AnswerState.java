package org.jiheng.cycle.answer;

/** What has been said about a finding. */
public enum AnswerState {
  /** Nobody has explained it. */
  OPEN,
  /** The department has, and no reviewer has judged it. */
  ANSWERED,
  /** A reviewer takes the explanation. */
  ACCEPTED_EXPLANATION,
  /** A reviewer does not: it is to be mended, or explained anew. */
  REJECTED;

  /** Whether the department has done what is asked of it. */
  public boolean isAnswered() {
    return this == ANSWERED || this == ACCEPTED_EXPLANATION;
  }

  /** Whether it is what a reviewer says of an explanation. */
  public boolean isVerdict() {
    return this == ACCEPTED_EXPLANATION || this == REJECTED;
  }
}
