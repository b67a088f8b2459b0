package org.jiheng.budget.amount;

import java.math.BigDecimal;

/**
 * What a printed row shows beside its amounts.
 *
 * @param name the department's own name for the line; null for a line as the chart names it
 * @param statedRate in percent, as printed
 */
public record Entry(String line, String name, String note, BigDecimal statedRate) {

  public Entry {
    if (statedRate != null) {
      var stripped = statedRate.stripTrailingZeros();
      statedRate = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
  }

  static Entry of(String line, String name) {
    return new Entry(line, name, null, null);
  }
}
