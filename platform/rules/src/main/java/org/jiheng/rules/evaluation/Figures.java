package org.jiheng.rules.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jiheng.filing.AmountUnit;
import org.jiheng.rules.finding.Measure;

/** How figures are written on the wire; null stays null. */
public final class Figures {

  private Figures() {}

  /** Without trailing zeros and without an exponent. */
  public static BigDecimal plain(BigDecimal figure) {
    if (figure == null) {
      return null;
    }
    var stripped = figure.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  static BigDecimal percent(BigDecimal rate) {
    return rate == null ? null : rate.setScale(2, RoundingMode.HALF_UP);
  }

  /** An amount of the filing's unit in yuan with two decimals. */
  static BigDecimal yuan(BigDecimal amount, AmountUnit unit) {
    return amount == null ? null : unit.toYuan(amount).setScale(2, RoundingMode.HALF_UP);
  }

  static BigDecimal of(Measure measure, BigDecimal figure, AmountUnit unit) {
    return switch (measure) {
      case AMOUNT -> yuan(figure, unit);
      case PLAIN -> plain(figure);
    };
  }
}
