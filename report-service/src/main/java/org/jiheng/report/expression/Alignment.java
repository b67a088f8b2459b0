package org.jiheng.report.expression;

import java.math.BigDecimal;
import java.util.List;

/**
 * A target and an actual in one unit.
 *
 * <p>A bare number takes the unit of the other side, an amount its 万 too. Where it could be meant
 * with or without a scale, both readings are given, and only what holds for both is known.
 */
public final class Alignment {

  private static final String PERCENT = "%";
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private Alignment() {}

  /**
   * @param target the target's number in the common unit
   * @param actual the actual's number in it
   */
  public record Pair(BigDecimal target, BigDecimal actual) {}

  /** The ways in which two numbers can be compared; none where their units are different things. */
  public static List<Pair> of(Expression target, Expression actual) {
    return of(target, target.value(), actual);
  }

  /** As {@link #of(Expression, Expression)}, for one bound of a range. */
  public static List<Pair> of(Expression target, BigDecimal bound, Expression actual) {
    if (target.unit() != null && actual.unit() != null) {
      return ofUnits(target.unit(), bound, actual);
    }
    var plain = new Pair(bound, actual.value());
    if (isBare(actual) && !isBare(target)) {
      return bareActual(target, bound, actual, plain);
    }
    if (isBare(target) && !isBare(actual)) {
      return bareTarget(bound, actual, plain);
    }
    return List.of(plain);
  }

  private static List<Pair> ofUnits(String unit, BigDecimal bound, Expression actual) {
    var forward = Unit.factor(actual.unit(), unit);
    if (forward != null) {
      return List.of(new Pair(bound, actual.value().multiply(forward)));
    }
    var backward = Unit.factor(unit, actual.unit());
    return backward == null
        ? List.of()
        : List.of(new Pair(bound.multiply(backward), actual.value()));
  }

  private static List<Pair> bareActual(
      Expression target, BigDecimal bound, Expression actual, Pair plain) {
    if (PERCENT.equals(target.unit()) && isShare(actual.value())) {
      return List.of(plain, new Pair(bound, actual.value().multiply(HUNDRED)));
    }
    if (target.scale() == null) {
      return List.of(plain);
    }
    var scaled = new Pair(bound, actual.value().multiply(target.scale()));
    return isAmount(target) && isNear(actual.value(), bound, target.scale())
        ? List.of(scaled)
        : List.of(scaled, plain);
  }

  private static List<Pair> bareTarget(BigDecimal bound, Expression actual, Pair plain) {
    if (PERCENT.equals(actual.unit()) && isShare(bound)) {
      return List.of(plain, new Pair(bound.multiply(HUNDRED), actual.value()));
    }
    if (actual.scale() == null) {
      return List.of(plain);
    }
    var scaled = new Pair(bound.multiply(actual.scale()), actual.value());
    return isAmount(actual) && isNear(bound, actual.value(), actual.scale())
        ? List.of(scaled)
        : List.of(scaled, plain);
  }

  private static boolean isBare(Expression number) {
    return number.unit() == null && number.scale() == null;
  }

  private static boolean isAmount(Expression number) {
    return number.unit() != null && number.unit().startsWith("元");
  }

  /** Far larger figures beside an amount in 万元 are meant in 元. */
  private static boolean isNear(BigDecimal bare, BigDecimal amount, BigDecimal scale) {
    return bare.abs().multiply(scale).compareTo(amount.abs().multiply(HUNDRED)) <= 0;
  }

  /** 0.95 beside a percentage may be meant as 95 %. */
  private static boolean isShare(BigDecimal number) {
    return number.signum() > 0 && number.compareTo(BigDecimal.ONE) <= 0;
  }
}
