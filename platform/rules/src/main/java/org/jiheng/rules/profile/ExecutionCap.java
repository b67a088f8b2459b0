package org.jiheng.rules.profile;

import java.math.BigDecimal;

/**
 * How much a form can get whose budget was executed too slowly.
 *
 * @param below executed ÷ annual below which it holds, exclusive
 * @param total the most points of a form
 */
public record ExecutionCap(BigDecimal below, BigDecimal total) {}
