package org.jiheng.rules.profile;

import java.math.BigDecimal;

/**
 * A step of a profile that scores execution in steps (10/7/5/0) instead of in proportion.
 *
 * @param from executed ÷ annual from which the step is reached, inclusive
 * @param share the share of the execution weight that the step is worth
 */
public record ExecutionTier(BigDecimal from, BigDecimal share) {}
