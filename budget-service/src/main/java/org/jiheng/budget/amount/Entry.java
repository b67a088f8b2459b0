package org.jiheng.budget.amount;

import java.math.BigDecimal;
import org.jiheng.filing.PlainFigure;

/**
 * What a printed row shows beside its amounts.
 *
 * @param name the department's own name for the line; null for a line as the chart names it
 * @param statedRate in percent, as printed
 */
public record Entry(String line, String name, String note, BigDecimal statedRate) {

  public Entry {
    statedRate = PlainFigure.of(statedRate);
  }

  static Entry of(String line, String name) {
    return new Entry(line, name, null, null);
  }
}
