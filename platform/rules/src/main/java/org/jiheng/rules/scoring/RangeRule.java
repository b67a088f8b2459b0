package org.jiheng.rules.scoring;

import java.math.BigDecimal;
import java.util.Map;
import org.jiheng.rules.expression.Alignment;
import org.jiheng.rules.expression.Expression;
import org.jiheng.rules.expression.Kind;

/** A range: inside is full; below it as a share of the lower end, above it by the reverse rule. */
final class RangeRule {

  private RangeRule() {}

  static Verdict score(IndicatorRow row) {
    var target = row.target();
    if (!target.is(Kind.RANGE)) {
      return null;
    }
    var actual = row.actual();
    if (actual.is(Kind.RANGE)) {
      return inside(row);
    }
    if (!actual.isNumber() || actual.isBound()) {
      return null;
    }
    var below = Alignment.of(target, target.lower(), actual);
    var above = Alignment.of(target, target.upper(), actual);
    if (below.size() != 1 || above.size() != 1) {
      return null;
    }
    return score(row, below.get(0), above.get(0));
  }

  private static Verdict score(IndicatorRow row, Alignment.Pair below, Alignment.Pair above) {
    var lower = number(row.target(), row.target().lower());
    var upper = number(row.target(), row.target().upper());
    var figures = Display.of(row.target(), row.actual(), above);
    if (below.actual().compareTo(below.target()) < 0) {
      return row.target().lower().signum() <= 0
          ? null
          : Share.of(below.actual().max(BigDecimal.ZERO), below.target())
              .verdict(row, figures.actual(), lower, ScoreCode.RANGE_BELOW);
    }
    if (above.actual().compareTo(above.target()) > 0) {
      return row.target().upper().signum() <= 0 ? null : QuantityRule.reverse(row, above);
    }
    return Verdict.full(
        row,
        ScoreCode.RANGE_INSIDE,
        Map.of("actual", figures.actual(), "lower", lower, "upper", upper));
  }

  private static Verdict inside(IndicatorRow row) {
    var target = row.target();
    var actual = row.actual();
    var within =
        sameUnit(target, actual)
            && actual.lower().compareTo(target.lower()) >= 0
            && actual.upper().compareTo(target.upper()) <= 0;
    var ranges = Map.of("actual", actual.raw(), "target", target.raw());
    return within ? Verdict.full(row, ScoreCode.RANGES_INSIDE, ranges) : null;
  }

  private static boolean sameUnit(Expression target, Expression actual) {
    return target.unit() == null ? actual.unit() == null : target.unit().equals(actual.unit());
  }

  private static String number(Expression range, BigDecimal bound) {
    return Notation.number(range.scale() == null ? bound : Display.inScale(bound, range.scale()));
  }
}
