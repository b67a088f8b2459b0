package org.jiheng.prints.worked;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jiheng.rules.profile.Rounding;

/**
 * A profile's rounding as a formula. A spreadsheet calculates in binary, where 2.675 is a little
 * less: so it first rounds to {@value #STEP} decimals, which takes such noise away.
 */
record RoundingFormula(Rounding rounding) {

  static final int STEP = 9;

  /** Points that are the whole weight stay as they are. */
  String formula() {
    var function = rounding.mode() == Rounding.Mode.TRUNCATE ? "ROUNDDOWN" : "ROUND";
    return "IF({points}={weight},{weight},MIN({weight},%s(ROUND({points},%s),%s)))"
        .formatted(function, STEP, rounding.decimals());
  }

  BigDecimal of(BigDecimal points, BigDecimal weight) {
    return points.compareTo(weight) == 0
        ? weight
        : rounding.of(points.setScale(STEP, RoundingMode.HALF_UP)).min(weight);
  }
}
