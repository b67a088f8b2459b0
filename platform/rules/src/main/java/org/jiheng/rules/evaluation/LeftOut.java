package org.jiheng.rules.evaluation;

import java.util.List;
import org.jiheng.filing.Form;

/**
 * Why a department has no score, and so is in no mean, no distribution of scores or grades and no
 * ranking. Where it has an overall form, that decides; else its project forms together.
 */
public enum LeftOut {
  NO_FORM,
  /** Nothing carries points. */
  NO_POINTS,
  /** Its points do not make up a hundred. */
  WEIGHTS;

  /** Null for a department that has a score. */
  public static LeftOut of(EvaluationView view) {
    if (view.score() != null) {
      return null;
    }
    var deciding = deciding(view);
    if (deciding.isEmpty()) {
      return NO_FORM;
    }
    return deciding.stream().allMatch(form -> form.computedTotal() == null) ? NO_POINTS : WEIGHTS;
  }

  private static List<EvaluatedForm> deciding(EvaluationView view) {
    var overall = view.forms().stream().filter(form -> Form.OVERALL.equals(form.form())).toList();
    return overall.isEmpty() ? view.forms() : overall;
  }
}
