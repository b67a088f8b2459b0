package org.jiheng.filing;

import java.math.BigDecimal;

/** One notation for one number, so that equal figures are equal values: 2, never 2.0 or 2E+0. */
public final class PlainFigure {

  private PlainFigure() {}

  /** The figure without trailing zeros and without an exponent; null stays null. */
  public static BigDecimal of(BigDecimal figure) {
    if (figure == null) {
      return null;
    }
    var stripped = figure.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
