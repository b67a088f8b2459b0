package org.jiheng.report.publication.province;

import java.math.BigDecimal;

/** How often a department broke a rule. */
public record RuleDepartment(String code, String name, BigDecimal score, int findings) {}
