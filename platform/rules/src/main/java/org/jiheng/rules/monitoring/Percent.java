package org.jiheng.rules.monitoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jiheng.filing.YearPeriod;
import org.jiheng.rules.scoring.Notation;

/**
 * Shares in percent, compared with far more digits than they are printed with, so that a bound is
 * reached only by what reaches it.
 */
final class Percent {

  static final BigDecimal WHOLE = new BigDecimal(100);

  private static final BigDecimal YEAR = BigDecimal.valueOf(12);
  private static final int DIGITS = 20;
  private static final int PRINTED = 2;

  private Percent() {}

  static BigDecimal of(BigDecimal part, BigDecimal whole) {
    return part.movePointRight(2).divide(whole, DIGITS, RoundingMode.HALF_UP);
  }

  /** The share in relation to the part of the year that has passed. */
  static BigDecimal relative(BigDecimal part, BigDecimal whole, YearPeriod period) {
    return of(part.multiply(YEAR), whole.multiply(BigDecimal.valueOf(period.months())));
  }

  /** What a figure would be at the end of the year, at the pace of the period. */
  static BigDecimal linear(BigDecimal figure, YearPeriod period) {
    return figure
        .multiply(YEAR)
        .divide(BigDecimal.valueOf(period.months()), DIGITS, RoundingMode.HALF_UP);
  }

  static BigDecimal printed(BigDecimal figure) {
    return figure == null ? null : figure.setScale(PRINTED, RoundingMode.HALF_UP);
  }

  static String amount(BigDecimal figure) {
    return printed(figure).toPlainString();
  }

  static String points(BigDecimal figure) {
    return Notation.number(printed(figure));
  }

  static String shown(BigDecimal percent) {
    return points(percent) + "%";
  }
}
