package org.jiheng.rules.whatif;

import java.math.BigDecimal;

/** How far figures move; a figure that comes or goes moves farther than any that stays. */
public final class Step {

  private static final BigDecimal FARTHEST = BigDecimal.valueOf(1_000);

  private Step() {}

  static boolean isOne(BigDecimal before, BigDecimal after) {
    return before == null || after == null ? before != after : before.compareTo(after) != 0;
  }

  /** A blank counts as nothing. */
  public static BigDecimal difference(BigDecimal before, BigDecimal after) {
    return orNothing(after).subtract(orNothing(before));
  }

  static BigDecimal size(BigDecimal before, BigDecimal after) {
    return (before == null) != (after == null) ? FARTHEST : difference(before, after).abs();
  }

  private static BigDecimal orNothing(BigDecimal figure) {
    return figure == null ? BigDecimal.ZERO : figure;
  }
}
