package org.jiheng.province.table;

import java.math.BigDecimal;

/** How often a department broke a rule. */
public record RuleDepartment(String code, String name, BigDecimal score, int findings) {}
