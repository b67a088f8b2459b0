package org.jiheng.report.recheck;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jiheng.report.evaluation.EvaluationHead;
import org.jiheng.rules.evaluation.ReviewTotals;
import org.jiheng.rules.evaluation.StandingEvaluation;

/**
 * What a re-check made of the evaluation.
 *
 * @param revision of the evaluation that stands now
 * @param changed whether anything is otherwise than before
 * @param forms the totals of every form
 * @param etag of that evaluation
 */
record RecheckedView(
    int revision, boolean changed, List<ReviewTotals> forms, @JsonIgnore String etag) {

  static RecheckedView of(StandingEvaluation standing, boolean changed) {
    return new RecheckedView(
        standing.revision(),
        changed,
        standing.reviewable().forms(),
        EvaluationHead.of(standing).etag());
  }
}
