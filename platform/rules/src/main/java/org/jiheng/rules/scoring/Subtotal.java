package org.jiheng.rules.scoring;

import java.math.BigDecimal;

/** The sums of one level-1 class of a form. */
public record Subtotal(
    String level1, BigDecimal weight, BigDecimal selfScore, BigDecimal computedScore) {}
