package org.jiheng.rules.profile;

import java.math.BigDecimal;

/**
 * What share of a weight a qualitative judgement may be worth.
 *
 * @param from inclusive
 * @param to exclusive, except for the whole weight and where it is all there is
 */
public record ShareRange(BigDecimal from, BigDecimal to) {

  /** Whether it leaves nothing to choose. */
  public boolean isFixed() {
    return from.compareTo(to) == 0;
  }

  /** The lowest score in it. */
  public BigDecimal lowest(BigDecimal weight) {
    return weight.multiply(from);
  }

  /** Whether a claimed score lies in it. */
  public boolean holds(BigDecimal score, BigDecimal weight) {
    var end = weight.multiply(to).compareTo(score);
    return lowest(weight).compareTo(score) <= 0 && (end > 0 || end == 0 && endsInclusive());
  }

  /** A claimed score cut into it. */
  public BigDecimal cut(BigDecimal score, BigDecimal weight, Rounding rounding) {
    var end = weight.multiply(to);
    var highest = endsInclusive() ? end : highestBelow(end, rounding);
    return score.max(lowest(weight)).min(highest.max(lowest(weight)));
  }

  private static BigDecimal highestBelow(BigDecimal end, Rounding rounding) {
    var printed = rounding.of(end);
    return printed.compareTo(end) < 0 ? printed : end.subtract(rounding.step());
  }

  private boolean endsInclusive() {
    return isFixed() || to.compareTo(BigDecimal.ONE) >= 0;
  }
}
