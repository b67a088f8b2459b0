package org.jiheng.report.answer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jiheng.cycle.answer.AnswerEntry;
import org.jiheng.cycle.answer.AnswerState;
import org.jiheng.cycle.answer.AnsweredFinding;
import org.jiheng.rules.evaluation.EvaluationView.FindingView;

/**
 * A finding with what was said about it.
 *
 * @param id the same as long as the finding says the same at the same place
 * @param required whether it stands against handing in until it is mended or answered
 * @param answer the newest explanation; null where there is none
 * @param verdict what a reviewer said to it; null where none has
 */
record FindingAnswerView(
    String id,
    FindingView finding,
    boolean required,
    boolean answered,
    AnswerState state,
    Said answer,
    Said verdict) {

  /** What somebody said, and when. */
  record Said(String text, String by, String role, Instant saidAt) {

    private static Said of(AnswerEntry entry) {
      return entry == null ? null : new Said(entry.text(), entry.by(), entry.role(), entry.at());
    }
  }

  static FindingAnswerView of(
      String id, FindingView finding, boolean required, AnsweredFinding answered) {
    return new FindingAnswerView(
        id,
        finding,
        required,
        answered.state().isAnswered(),
        answered.state(),
        Said.of(answered.answer()),
        Said.of(answered.verdict()));
  }

  @JsonIgnore
  boolean isMissing() {
    return required && !answered;
  }
}
