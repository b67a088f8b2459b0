package org.jiheng.rules.scoring;

import java.math.BigDecimal;

/** What a sound rule gives. */
public record RulesSeed(BigDecimal score) {}
