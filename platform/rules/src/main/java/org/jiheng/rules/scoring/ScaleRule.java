package org.jiheng.rules.scoring;

import java.util.Map;
import org.jiheng.rules.expression.Expressions;
import org.jiheng.rules.wording.Templates;

/** A target that offers a scale to choose from: its best step is full, a copied scale no answer. */
final class ScaleRule {

  private ScaleRule() {}

  static Verdict score(IndicatorRow row) {
    if (!WordRules.inWords(row)) {
      return null;
    }
    var scale = Templates.scale(Expressions.comparable(row.target().raw())).orElse(null);
    if (scale == null) {
      return null;
    }
    var chosen = Expressions.comparable(row.actual().raw());
    return chosen.equals(scale.get(0))
        ? Verdict.full(row, ScoreCode.BEST_STEP, Map.of("step", chosen))
        : TakenOver.takenOver(row, ScoreCode.STEP_UNDECIDED);
  }
}
