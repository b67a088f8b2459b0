package org.jiheng.rules.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jiheng.rules.expression.Alignment.Pair;

/**
 * Two numbers with units, brought to one.
 *
 * <p>What is for each month is brought to the year where a count for the year stands beside it. A
 * 每人 or /天 that only one side writes is left out by the other one, as long as the two are of one
 * order; where 每月 of a measured thing stands on one side only, both readings are possible.
 */
final class Units {

  private static final UnitTable TABLE = UnitTable.TABLE;
  private static final BigDecimal ORDER = BigDecimal.TEN;
  private static final String DAY = "天";

  private Units() {}

  static List<Pair> pairs(Expression target, BigDecimal bound, Expression actual) {
    var wanted = Unit.counted(target.unit());
    var counted = Unit.counted(actual.unit());
    var same = counted(wanted, bound, counted, actual.value());
    if (same == null) {
      return List.of();
    }
    var eachTarget = new ArrayList<>(Unit.each(target.unit()));
    var eachActual = new ArrayList<>(Unit.each(actual.unit()));
    var shared = new ArrayList<>(eachTarget);
    shared.retainAll(eachActual);
    shared.forEach(each -> remove(each, eachTarget, eachActual));
    if (eachTarget.isEmpty() && eachActual.isEmpty()) {
      return List.of(same);
    }
    return differing(same, only(eachTarget), only(eachActual), TABLE.isCount(wanted));
  }

  private static void remove(String each, List<String> one, List<String> other) {
    one.remove(each);
    other.remove(each);
  }

  /** The one word of a list; empty where there is none, null where there are several. */
  private static String only(List<String> words) {
    return words.isEmpty() ? "" : words.size() == 1 ? words.get(0) : null;
  }

  private static Pair counted(String wanted, BigDecimal bound, String counted, BigDecimal actual) {
    if (wanted.isEmpty() || counted.isEmpty()) {
      return new Pair(bound, actual);
    }
    var forward = Unit.factor(counted, wanted);
    if (forward != null) {
      return new Pair(bound, actual.multiply(forward));
    }
    if (TABLE.serves(wanted, counted)) {
      return null;
    }
    var backward = Unit.factor(wanted, counted);
    if (backward != null) {
      return new Pair(bound.multiply(backward), actual);
    }
    var common = TABLE.common(wanted, counted);
    return common == null ? null : new Pair(bound.multiply(common[0]), actual.multiply(common[1]));
  }

  /** Two numbers of which one or both are for each of something that the other does not say. */
  private static List<Pair> differing(Pair same, String target, String actual, boolean count) {
    if (target == null || actual == null) {
      return List.of();
    }
    var targetPeriod = target.isEmpty() ? Integer.valueOf(1) : TABLE.perYear(target);
    var actualPeriod = actual.isEmpty() ? Integer.valueOf(1) : TABLE.perYear(actual);
    if (targetPeriod != null && actualPeriod != null) {
      var yearly =
          new Pair(
              same.target().multiply(BigDecimal.valueOf(targetPeriod)),
              same.actual().multiply(BigDecimal.valueOf(actualPeriod)));
      var daily = DAY.equals(target) && actual.isEmpty() || DAY.equals(actual) && target.isEmpty();
      var both = !target.isEmpty() && !actual.isEmpty();
      return daily ? List.of(same) : both || count ? List.of(yearly) : List.of(same, yearly);
    }
    var forward = TABLE.multiple(actual, target);
    var backward = TABLE.multiple(target, actual);
    if (forward != null || backward != null) {
      return List.of(
          forward == null
              ? new Pair(same.target(), same.actual().multiply(backward))
              : new Pair(same.target().multiply(forward), same.actual()));
    }
    var leftOut = target.isEmpty() || actual.isEmpty();
    return leftOut && isOfOneOrder(same) ? List.of(same) : List.of();
  }

  private static boolean isOfOneOrder(Pair pair) {
    return pair.target().abs().compareTo(pair.actual().abs().multiply(ORDER)) <= 0
        && pair.actual().abs().compareTo(pair.target().abs().multiply(ORDER)) <= 0;
  }
}
