package org.jiheng.rules.profile;

import java.math.BigDecimal;
import org.jiheng.filing.Indicator.Tier;

/**
 * The share of the weight that a qualitative tier is worth.
 *
 * @param from share of the weight, inclusive
 * @param to share of the weight; exclusive except for the whole weight
 */
public record TierRange(Tier tier, BigDecimal from, BigDecimal to) {

  /** The lowest score of the tier. */
  public BigDecimal lowest(BigDecimal weight) {
    return weight.multiply(from);
  }

  /** Whether a claimed score lies in the tier. */
  public boolean holds(BigDecimal score, BigDecimal weight) {
    var end = weight.multiply(to).compareTo(score);
    return lowest(weight).compareTo(score) <= 0 && (end > 0 || end == 0 && endsAtWhole());
  }

  /** A claimed score cut into the tier. */
  public BigDecimal cut(BigDecimal score, BigDecimal weight, Rounding rounding) {
    var end = weight.multiply(to);
    var highest = endsAtWhole() ? end : highestBelow(end, rounding);
    return score.max(lowest(weight)).min(highest.max(lowest(weight)));
  }

  private static BigDecimal highestBelow(BigDecimal end, Rounding rounding) {
    var printed = rounding.of(end);
    return printed.compareTo(end) < 0 ? printed : end.subtract(rounding.step());
  }

  private boolean endsAtWhole() {
    return to.compareTo(BigDecimal.ONE) >= 0;
  }
}
