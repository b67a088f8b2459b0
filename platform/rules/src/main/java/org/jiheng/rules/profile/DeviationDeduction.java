package org.jiheng.rules.profile;

import java.math.BigDecimal;

/**
 * What an indicator loses that went far off its target without a word why.
 *
 * @param from the deviation, as a share of the target, from which it is lost, inclusive
 * @param points never more than the indicator has
 */
public record DeviationDeduction(BigDecimal from, BigDecimal points) {}
