package org.jiheng.rules.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How a profile prints a score: half up in most provinces, cut off in some. */
public record Rounding(int decimals, Mode mode) {

  /** The two ways that bureaus use. */
  public enum Mode {
    HALF_UP(RoundingMode.HALF_UP),
    TRUNCATE(RoundingMode.DOWN);

    private final RoundingMode java;

    Mode(RoundingMode java) {
      this.java = java;
    }
  }

  /** The figure as the profile prints it. */
  public BigDecimal of(BigDecimal figure) {
    return figure.setScale(decimals, mode.java);
  }

  /** The figure {@code numerator ÷ denominator}, rounded once. */
  public BigDecimal ofQuotient(BigDecimal numerator, BigDecimal denominator) {
    return numerator.divide(denominator, decimals, mode.java);
  }

  /** The smallest step between two printed scores. */
  public BigDecimal step() {
    return BigDecimal.ONE.movePointLeft(decimals);
  }
}
