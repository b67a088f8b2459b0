package org.jiheng.filing;

import java.math.BigDecimal;

/** Persons authorized (编制数) and in service, with the rate that the form states in percent. */
public record Headcount(BigDecimal authorized, BigDecimal actual, BigDecimal statedRate) {}
