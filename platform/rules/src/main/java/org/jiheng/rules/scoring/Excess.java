package org.jiheng.rules.scoring;

import java.math.BigDecimal;
import java.util.Optional;
import org.jiheng.rules.expression.Alignment;
import org.jiheng.rules.expression.Expression;
import org.jiheng.rules.expression.Kind;
import org.jiheng.rules.profile.RuleProfile;

/**
 * How far a positive quantity went beyond its target.
 *
 * @param target in the unit of both
 * @param actual in the unit of both
 * @param figures the two as the form prints them
 */
public record Excess(BigDecimal target, BigDecimal actual, Figures figures) {

  /** A quotient as a person writes it: 632 ÷ 400 = 158%. */
  public record Figures(String target, String actual, String percent) {}

  /**
   * The quantity where it is certainly at or above the profile's share of its target; of several
   * quantities the weakest one, where every one is.
   */
  public static Optional<Excess> beyond(IndicatorScore score, RuleProfile profile) {
    if (score.basis() == Basis.MISSING) {
      return Optional.empty();
    }
    if (!score.target().is(Kind.MULTI)) {
      return score.direction() == Direction.POSITIVE
          ? beyond(score.target(), score.actual(), profile.farExceeded())
          : Optional.empty();
    }
    return score.basis() == Basis.MEASURED ? weakest(score, profile) : Optional.empty();
  }

  private static Optional<Excess> weakest(IndicatorScore score, RuleProfile profile) {
    Excess weakest = null;
    for (Expression target : score.target().parts()) {
      var part =
          score.actual().parts().stream()
              .filter(actual -> MultiRule.isSame(target, actual))
              .findFirst()
              .filter(actual -> isPositive(score, target, profile))
              .flatMap(actual -> beyond(target, actual, profile.farExceeded()));
      if (part.isEmpty()) {
        return Optional.empty();
      }
      weakest = weakest == null || part.get().isWeakerThan(weakest) ? part.get() : weakest;
    }
    return Optional.ofNullable(weakest);
  }

  private static boolean isPositive(IndicatorScore score, Expression part, RuleProfile profile) {
    return Directions.of(score.row(), part, profile) == Direction.POSITIVE;
  }

  private static Optional<Excess> beyond(Expression target, Expression actual, BigDecimal share) {
    var upper = actual.isBound() && actual.operator().isUpper();
    var comparable =
        target.is(Kind.QUANTITY)
            && actual.isNumber()
            && !upper
            && target.value().signum() > 0
            && QuantityRule.sameThing(target, actual);
    if (!comparable) {
      return Optional.empty();
    }
    var pairs = Alignment.of(target, actual);
    for (Alignment.Pair pair : pairs) {
      if (pair.actual().compareTo(pair.target().multiply(share)) < 0) {
        return Optional.empty();
      }
    }
    return pairs.isEmpty() ? Optional.empty() : Optional.of(of(target, actual, pairs.get(0)));
  }

  private static Excess of(Expression target, Expression actual, Alignment.Pair pair) {
    var shown = Display.of(target, actual, pair);
    var percent = Notation.percent(pair.actual(), pair.target());
    return new Excess(
        pair.target(), pair.actual(), new Figures(shown.target(), shown.actual(), percent));
  }

  private boolean isWeakerThan(Excess other) {
    return actual.multiply(other.target).compareTo(other.actual.multiply(target)) < 0;
  }
}
