package org.jiheng.rules.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jiheng.filing.AmountUnit;
import org.jiheng.filing.PlainFigure;
import org.jiheng.rules.finding.FigureKind;

/** How figures are written on the wire; null stays null. */
final class WireFigures {

  private WireFigures() {}

  static BigDecimal percent(BigDecimal rate) {
    return rate == null ? null : rate.setScale(2, RoundingMode.HALF_UP);
  }

  /** An amount of the filing's unit in yuan with two decimals. */
  static BigDecimal yuan(BigDecimal amount, AmountUnit unit) {
    return amount == null ? null : unit.toYuan(amount).setScale(2, RoundingMode.HALF_UP);
  }

  static BigDecimal of(FigureKind measure, BigDecimal figure, AmountUnit unit) {
    return switch (measure) {
      case AMOUNT -> yuan(figure, unit);
      case PLAIN -> PlainFigure.of(figure);
    };
  }
}
