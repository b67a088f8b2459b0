package org.jiheng.filing;

import java.math.BigDecimal;

/** A row of 楼堂馆所控制情况: areas in ㎡, investments in the filing's unit, rates in percent. */
public record Building(
    String name,
    BigDecimal approvedArea,
    BigDecimal actualArea,
    BigDecimal statedAreaRate,
    BigDecimal budgetInvestment,
    BigDecimal actualInvestment,
    BigDecimal statedInvestmentRate) {

  Building with(UnitConversion unit) {
    return new Building(
        name,
        approvedArea,
        actualArea,
        statedAreaRate,
        unit.of(budgetInvestment),
        unit.of(actualInvestment),
        statedInvestmentRate);
  }
}
