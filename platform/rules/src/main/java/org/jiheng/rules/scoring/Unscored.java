package org.jiheng.rules.scoring;

import java.math.BigDecimal;
import java.util.Map;
import org.jiheng.filing.Indicator;
import org.jiheng.rules.expression.Kind;
import org.jiheng.rules.profile.RuleProfile;

/**
 * Rows that claim no points: whoever claims nothing is not judged, but what was reached is told.
 */
final class Unscored {

  /** Any weight would do: only whether all of it is earned counts. */
  private static final BigDecimal WEIGHT = BigDecimal.TEN;

  private Unscored() {}

  /** A row claims points where it has a weight or a self-score. */
  static boolean is(Indicator filed) {
    return filed.weight() == null && filed.selfScore() == null;
  }

  static IndicatorScore of(int index, IndicatorRow row, RuleProfile profile) {
    var verdict = ScoringRule.decide(IndicatorRow.of(weighed(row.filed(), WEIGHT, null), profile));
    var attainment = attainment(row, verdict);
    return new IndicatorScore(
        index,
        row.filed(),
        row.target(),
        row.actual(),
        row.direction(),
        attainment == null ? Basis.NOT_COMPUTED : verdict.basis(),
        null,
        null,
        Explanation.of(code(attainment), Map.of()).of(row.filed()),
        attainment);
  }

  /** The same row with other points. */
  static Indicator weighed(Indicator filed, BigDecimal weight, BigDecimal claim) {
    return new Indicator(
        filed.level1(),
        filed.level2(),
        filed.level3(),
        filed.target(),
        filed.actual(),
        weight,
        claim,
        filed.tier(),
        filed.deviation());
  }

  private static Attainment attainment(IndicatorRow row, Verdict verdict) {
    if (row.target().is(Kind.EMPTY) || row.actual().is(Kind.EMPTY)) {
      return null;
    }
    if (verdict.explanation().reason() == ScoreCode.LATE) {
      return Attainment.MISSED;
    }
    if (!verdict.isScored()) {
      return Attainment.NOT_COMPUTED;
    }
    return verdict.ruleScore().compareTo(WEIGHT) == 0 ? Attainment.REACHED : Attainment.MISSED;
  }

  private static ScoreCode code(Attainment attainment) {
    if (attainment == null) {
      return ScoreCode.NO_POINTS;
    }
    return switch (attainment) {
      case REACHED -> ScoreCode.NO_POINTS_REACHED;
      case MISSED -> ScoreCode.NO_POINTS_MISSED;
      case NOT_COMPUTED -> ScoreCode.NO_POINTS;
    };
  }
}
