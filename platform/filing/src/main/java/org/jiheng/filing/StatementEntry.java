package org.jiheng.filing;

import java.math.BigDecimal;

/**
 * The amounts of one statement line by phase.
 *
 * @param line the line's code in the chart of lines
 * @param name the department's own name for a line below a known parent; null for a chart line
 * @param prior 上年决算数
 * @param initial 年初预算数
 * @param annual 全年预算数, the adjusted budget
 * @param executed 全年执行数 or 决算数
 */
public record StatementEntry(
    String line,
    String name,
    BigDecimal prior,
    BigDecimal initial,
    BigDecimal annual,
    BigDecimal executed,
    BigDecimal statedRate,
    String note) {

  StatementEntry with(UnitConversion unit) {
    return new StatementEntry(
        line,
        name,
        unit.of(prior),
        unit.of(initial),
        unit.of(annual),
        unit.of(executed),
        statedRate,
        note);
  }
}
