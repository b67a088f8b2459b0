package org.jiheng.rules.finding;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How far sums may be off before it is more than rounding: 0.01 of the unit for each added term.
 */
public final class Tolerance {

  private static final BigDecimal TERM = new BigDecimal("0.01");

  private Tolerance() {}

  /** Empty where the figures agree, WARNING within rounding, ERROR beyond it. */
  public static Optional<Severity> judge(BigDecimal sum, BigDecimal stated, int terms) {
    if (sum.compareTo(stated) == 0) {
      return Optional.empty();
    }
    return Optional.of(isRounding(sum, stated, terms) ? Severity.WARNING : Severity.ERROR);
  }

  /** Whether the figures differ by more than rounding. */
  static boolean isBeyond(BigDecimal sum, BigDecimal stated, int terms) {
    return judge(sum, stated, terms).filter(severity -> severity == Severity.ERROR).isPresent();
  }

  private static boolean isRounding(BigDecimal sum, BigDecimal stated, int terms) {
    var allowed = TERM.multiply(BigDecimal.valueOf(terms));
    return sum.subtract(stated).abs().compareTo(allowed) <= 0;
  }
}
