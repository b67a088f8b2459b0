package org.jiheng.rules.scoring;

import java.math.BigDecimal;
import org.jiheng.rules.expression.Alignment;
import org.jiheng.rules.expression.Expression;

/** The figures of a comparison as the form prints them: in 万 where both sides are in 万. */
record Display(String target, String actual) {

  static Display of(Expression target, Expression actual, Alignment.Pair pair) {
    var scale = scale(target, actual);
    return new Display(shown(pair.target(), scale), shown(pair.actual(), scale));
  }

  private static String shown(BigDecimal figure, BigDecimal scale) {
    return Notation.number(scale == null ? figure : inScale(figure, scale));
  }

  /** A scale is a power of ten: its digits tell how far the point moves. */
  static BigDecimal inScale(BigDecimal figure, BigDecimal scale) {
    return figure.movePointLeft(scale.precision() - 1);
  }

  /** What the form counts in; null for ones. */
  private static BigDecimal scale(Expression target, Expression actual) {
    var bareTarget = target.unit() == null && target.scale() == null;
    var bareActual = actual.unit() == null && actual.scale() == null;
    if (target.scale() != null
        && (bareActual
            || actual.scale() != null && target.scale().compareTo(actual.scale()) == 0)) {
      return target.scale();
    }
    return bareTarget && actual.scale() != null ? actual.scale() : null;
  }
}
