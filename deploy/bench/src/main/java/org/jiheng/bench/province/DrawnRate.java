package org.jiheng.bench.province;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rates as forms print them: percent with two decimals. */
final class DrawnRate {

  private DrawnRate() {}

  static BigDecimal of(BigDecimal part, BigDecimal whole) {
    return part.movePointRight(2).divide(whole, 2, RoundingMode.HALF_UP);
  }
}
