package org.jiheng.rules.scoring;

import java.math.BigDecimal;
import java.util.Map;
import org.jiheng.rules.expression.Alignment;
import org.jiheng.rules.sentence.Phrase;

/** The share of a target that was reached, as a quotient that is rounded only once. */
record Share(BigDecimal part, BigDecimal whole) {

  static Share of(BigDecimal part, BigDecimal whole) {
    return new Share(part, whole);
  }

  /**
   * part ÷ whole × weight, from the profile's pass line on where it has one.
   *
   * @param code of a share without a pass line
   */
  Verdict verdict(IndicatorRow row, String partText, String wholeText, ScoreCode code) {
    var line = row.profile().indicatorPassLine();
    var figures = Map.of("part", partText, "whole", wholeText, "weight", weight(row));
    if (line == null) {
      var score = times(row, part, whole);
      return Verdict.measured(score, code, Phrase.and(figures, result(row, score)));
    }
    var above = part.subtract(line.multiply(whole)).max(BigDecimal.ZERO);
    var score =
        above.signum() == 0
            ? BigDecimal.ZERO
            : times(row, above, whole.multiply(BigDecimal.ONE.subtract(line)));
    var lined = Phrase.and(figures, "line", Notation.percent(line));
    var formula = aboveLine(lined, above.signum() == 0, result(row, score));
    return Verdict.measured(score, code.abovePassLine(), Phrase.and(lined, "formula", formula));
  }

  /**
   * What lies above a pass line, as a share of what can lie above it.
   *
   * @param share part, whole, weight and line
   */
  static Phrase aboveLine(Map<String, ?> share, boolean nothing, Map<String, ?> result) {
    return nothing
        ? new Phrase(ScorePart.FORMULA_BELOW_LINE, share)
        : new Phrase(ScorePart.FORMULA_ABOVE_LINE, Phrase.and(share, result));
  }

  /** (1 − (actual − target) ÷ target) × weight, nothing from twice the target on. */
  static Verdict linear(IndicatorRow row, Alignment.Pair pair, Display figures) {
    var compared = Map.of("actual", figures.actual(), "target", figures.target());
    var left = pair.target().add(pair.target()).subtract(pair.actual());
    if (left.signum() <= 0) {
      return Verdict.nothing(ScoreCode.REVERSE_LINEAR_NOTHING, compared);
    }
    var score = times(row, left, pair.target());
    var weighed = Phrase.and(compared, "weight", weight(row));
    return Verdict.measured(
        score, ScoreCode.REVERSE_LINEAR, Phrase.and(weighed, result(row, score)));
  }

  private static String weight(IndicatorRow row) {
    return Notation.number(row.weight());
  }

  private static Map<String, ?> result(IndicatorRow row, BigDecimal score) {
    return Notation.result(score, row.profile().indicatorRounding());
  }

  private static BigDecimal times(IndicatorRow row, BigDecimal part, BigDecimal whole) {
    return row.profile()
        .indicatorRounding()
        .ofQuotient(part.multiply(row.weight()), whole)
        .min(row.weight());
  }
}
