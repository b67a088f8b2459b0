package org.jiheng.rules.scoring;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jiheng.rules.expression.Alignment;
import org.jiheng.rules.expression.Expression;
import org.jiheng.rules.expression.Kind;

/**
 * How far a measured quantity is off its target; being better than a limit is no deviation.
 *
 * @param more the larger of target and actual, as the form prints it
 * @param less the smaller one
 * @param wanted the target
 */
record Deviation(String more, String less, String wanted, String percent) {

  /** Where it is certainly at or above a share of the target; null where it is not. */
  static Optional<Deviation> from(IndicatorScore score, BigDecimal share) {
    var target = score.target();
    var actual = score.actual();
    if (score.basis() == Basis.MISSING || !isMeasured(target, actual)) {
      return Optional.empty();
    }
    var pairs = Alignment.of(target, actual);
    if (pairs.isEmpty() || !pairs.stream().allMatch(pair -> isOff(score, pair, share))) {
      return Optional.empty();
    }
    return Optional.of(of(Display.of(target, actual, pairs.get(0)), pairs.get(0)));
  }

  private static boolean isMeasured(Expression target, Expression actual) {
    return target.is(Kind.QUANTITY)
        && target.value().signum() > 0
        && !target.approximate()
        && actual.isNumber()
        && !actual.isBound()
        && !actual.approximate()
        && QuantityRule.sameThing(target, actual);
  }

  private static boolean isOff(IndicatorScore score, Alignment.Pair pair, BigDecimal share) {
    var off = pair.actual().subtract(pair.target());
    var better = off.signum() < 0 && score.direction() == Direction.REVERSE;
    return !better && off.abs().compareTo(pair.target().multiply(share)) >= 0;
  }

  private static Deviation of(Display shown, Alignment.Pair pair) {
    var exceeded = pair.actual().compareTo(pair.target()) > 0;
    return new Deviation(
        exceeded ? shown.actual() : shown.target(),
        exceeded ? shown.target() : shown.actual(),
        shown.target(),
        Notation.percent(pair.actual().subtract(pair.target()).abs(), pair.target()));
  }

  Map<String, String> figures() {
    return Map.of("more", more, "less", less, "wanted", wanted, "percent", percent);
  }
}
