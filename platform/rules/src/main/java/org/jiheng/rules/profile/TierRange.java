package org.jiheng.rules.profile;

import java.math.BigDecimal;
import org.jiheng.filing.Indicator.Tier;

/**
 * The share of the weight that a filed qualitative tier is worth.
 *
 * @param from share of the weight, inclusive
 * @param to share of the weight; exclusive except for the whole weight
 */
public record TierRange(Tier tier, BigDecimal from, BigDecimal to) {

  public ShareRange shares() {
    return new ShareRange(from, to);
  }
}
