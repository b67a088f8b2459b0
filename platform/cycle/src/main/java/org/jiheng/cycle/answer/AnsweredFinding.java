package org.jiheng.cycle.answer;

/**
 * A finding with what was said about it last.
 *
 * @param answer the newest explanation; null where there is none
 * @param verdict what a reviewer said to it; null where none has judged this explanation
 */
public record AnsweredFinding(AnswerEntry answer, AnswerEntry verdict) {

  static final AnsweredFinding NONE = new AnsweredFinding(null, null);

  public AnswerState state() {
    if (answer == null) {
      return AnswerState.OPEN;
    }
    return verdict == null ? answer.state() : verdict.state();
  }

  AnsweredFinding and(AnswerEntry next) {
    return next.state().isVerdict()
        ? new AnsweredFinding(answer, next)
        : new AnsweredFinding(next, null);
  }
}
