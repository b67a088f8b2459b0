package org.jiheng.rules.scoring;

import java.math.BigDecimal;
import java.util.Map;
import org.jiheng.rules.sentence.Phrase;

/**
 * What a scoring rule says of a row.
 *
 * @param ruleScore after the profile's rounding; null where the self-score is taken over
 * @param takenOver the self-score as it is taken over; null where the rule scores or none is
 *     claimed
 */
record Verdict(Basis basis, BigDecimal ruleScore, BigDecimal takenOver, Explanation explanation) {

  static Verdict scored(Basis basis, BigDecimal score, ScoreCode code, Map<String, ?> figures) {
    return new Verdict(basis, score, null, Explanation.of(code, figures));
  }

  static Verdict measured(BigDecimal score, ScoreCode code, Map<String, ?> figures) {
    return scored(Basis.MEASURED, score, code, figures);
  }

  static Verdict takenOver(Basis basis, BigDecimal score, ScoreCode code, Map<String, ?> figures) {
    return new Verdict(basis, null, score, Explanation.of(code, figures));
  }

  static Verdict full(IndicatorRow row, ScoreCode code) {
    return full(row, code, Map.of());
  }

  /** Full points, which are a figure too; rounding never takes a point from what was reached. */
  static Verdict full(IndicatorRow row, ScoreCode code, Map<String, ?> figures) {
    var points = Notation.number(row.weight());
    return measured(row.weight(), code, Phrase.and(figures, "points", points));
  }

  /** No points. */
  static Verdict nothing(ScoreCode code, Map<String, ?> figures) {
    return measured(BigDecimal.ZERO, code, figures);
  }

  boolean isScored() {
    return ruleScore != null;
  }
}
