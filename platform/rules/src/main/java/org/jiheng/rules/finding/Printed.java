package org.jiheng.rules.finding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jiheng.rules.narrative.Exactness;

/** Whether a figure of a text can be one of the filing, within the digits that the text prints. */
final class Printed {

  /** How far off 约 may be, as a share. */
  private static final BigDecimal ABOUT = new BigDecimal("0.2");

  private Printed() {}

  /**
   * @param step what the last printed digit is worth
   * @param stated what the filing states
   */
  static boolean agrees(
      BigDecimal figure, BigDecimal step, Exactness exactness, BigDecimal stated) {
    return isPrinted(figure, step, stated)
        || switch (exactness) {
          case EXACT -> false;
          case ABOUT -> figure.subtract(stated).abs().compareTo(stated.abs().multiply(ABOUT)) <= 0;
          case AT_LEAST -> stated.compareTo(figure) >= 0;
          case AT_MOST -> stated.compareTo(figure) <= 0;
        };
  }

  /** Cut off or rounded at the last printed digit. */
  private static boolean isPrinted(BigDecimal figure, BigDecimal step, BigDecimal stated) {
    return figure.compareTo(at(step, stated, RoundingMode.HALF_UP)) == 0
        || figure.compareTo(at(step, stated, RoundingMode.DOWN)) == 0;
  }

  private static BigDecimal at(BigDecimal step, BigDecimal stated, RoundingMode mode) {
    return stated.divide(step, 0, mode).multiply(step);
  }
}
