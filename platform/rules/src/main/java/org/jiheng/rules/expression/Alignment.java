package org.jiheng.rules.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A target and an actual in one unit.
 *
 * <p>A bare number takes the unit of the other side, and its 万 too where only so the two are of one
 * order: 3200 beside 3000万次 is 3200万, 72890 beside 7.29万 is no 万. Where both readings are possible
 * both are given, and only what holds for both is known. A figure printed in 万 with decimals was
 * rounded to them: 7.29万 and 72890 are equal.
 */
public final class Alignment {

  private static final String PERCENT = "%";
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  /** A two-hundredth is half a percent. */
  private static final BigDecimal NEARLY = new BigDecimal(200);

  private static final BigDecimal HALF = new BigDecimal(50);

  private Alignment() {}

  /**
   * @param target the target's number in the common unit
   * @param actual the actual's number in it
   * @param rounded whether the finer number became the coarser one by rounding
   */
  public record Pair(BigDecimal target, BigDecimal actual, boolean rounded) {

    Pair(BigDecimal target, BigDecimal actual) {
      this(target, actual, false);
    }
  }

  /** The ways in which two numbers can be compared; none where their units are different things. */
  public static List<Pair> of(Expression target, Expression actual) {
    return of(target, target.value(), actual);
  }

  /** As {@link #of(Expression, Expression)}, for one bound of a range. */
  public static List<Pair> of(Expression target, BigDecimal bound, Expression actual) {
    var readings = readings(target, bound, actual);
    var ofTarget = step(target, bound);
    var ofActual = step(actual, actual.value());
    return ofTarget == null && ofActual == null
        ? readings
        : readings.stream().map(pair -> rounded(pair, ofTarget, ofActual)).toList();
  }

  private static List<Pair> readings(Expression target, BigDecimal bound, Expression actual) {
    if (target.unit() != null && actual.unit() != null) {
      return Units.pairs(target, bound, actual);
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

  /** What the last printed digit of a number in 万 or 亿 is worth; null where it has no decimals. */
  private static BigDecimal step(Expression number, BigDecimal value) {
    return number.scale() == null || value.scale() <= 0
        ? null
        : number.scale().movePointLeft(value.scale());
  }

  private static Pair rounded(Pair pair, BigDecimal ofTarget, BigDecimal ofActual) {
    if (pair.target().compareTo(pair.actual()) == 0) {
      return pair;
    }
    if (ofTarget != null && isRounded(pair.actual(), pair.target(), ofTarget)) {
      return new Pair(pair.target(), pair.target(), true);
    }
    return ofActual != null && isRounded(pair.target(), pair.actual(), ofActual)
        ? new Pair(pair.actual(), pair.actual(), true)
        : pair;
  }

  /** Whether a number with more digits is the coarse one to its last digit, and nearly the same. */
  private static boolean isRounded(BigDecimal fine, BigDecimal coarse, BigDecimal step) {
    var near = fine.subtract(coarse).abs().multiply(NEARLY).compareTo(coarse.abs()) <= 0;
    return near && fine.divide(step, 0, RoundingMode.HALF_UP).multiply(step).compareTo(coarse) == 0;
  }

  private static List<Pair> bareActual(
      Expression target, BigDecimal bound, Expression actual, Pair plain) {
    if (PERCENT.equals(target.unit()) && isShare(actual.value())) {
      var percent = new Pair(bound, actual.value().multiply(HUNDRED));
      var ratio = bound.compareTo(HALF) >= 0 && percent.actual().compareTo(bound) >= 0;
      return ratio ? List.of(percent) : List.of(plain, percent);
    }
    if (target.scale() == null) {
      return List.of(plain);
    }
    var scaled = new Pair(bound, actual.value().multiply(target.scale()));
    return ofOneOrder(scaled, plain, isAmount(target) && !isFarLarger(scaled.actual(), bound));
  }

  private static List<Pair> bareTarget(BigDecimal bound, Expression actual, Pair plain) {
    if (PERCENT.equals(actual.unit()) && isShare(bound)) {
      return List.of(plain, new Pair(bound.multiply(HUNDRED), actual.value()));
    }
    if (actual.scale() == null) {
      return List.of(plain);
    }
    var scaled = new Pair(bound.multiply(actual.scale()), actual.value());
    return ofOneOrder(
        scaled, plain, isAmount(actual) && !isFarLarger(scaled.target(), actual.value()));
  }

  /** A small figure beside an amount in 万元 is one too, whatever its order. */
  private static List<Pair> ofOneOrder(Pair scaled, Pair plain, boolean amount) {
    var withScale = isOfOneOrder(scaled);
    var without = isOfOneOrder(plain);
    if (withScale != without) {
      return List.of(withScale ? scaled : plain);
    }
    return amount && !withScale ? List.of(scaled) : List.of(scaled, plain);
  }

  private static boolean isOfOneOrder(Pair pair) {
    return !isFarLarger(pair.target(), pair.actual()) && !isFarLarger(pair.actual(), pair.target());
  }

  private static boolean isBare(Expression number) {
    return number.unit() == null && number.scale() == null;
  }

  private static boolean isAmount(Expression number) {
    return number.unit() != null && number.unit().startsWith("元");
  }

  private static boolean isFarLarger(BigDecimal number, BigDecimal than) {
    return number.abs().compareTo(than.abs().multiply(HUNDRED)) > 0;
  }

  /** 0.95 beside a percentage may be meant as 95 %. */
  private static boolean isShare(BigDecimal number) {
    return number.signum() > 0 && number.compareTo(BigDecimal.ONE) <= 0;
  }
}
