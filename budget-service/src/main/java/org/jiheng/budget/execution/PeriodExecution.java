package org.jiheng.budget.execution;

import java.math.BigDecimal;
import java.util.List;

/**
 * All that is known of a department's money to the end of a period.
 *
 * @param version at which it changed last
 * @param rows by form, source and origin
 */
record PeriodExecution(
    String department, int fiscalYear, String period, long version, List<MoneyToDate> rows) {

  PeriodExecution {
    rows = List.copyOf(rows);
  }

  /** Money of a form from one source as somebody tells it, in yuan. */
  record MoneyToDate(
      String form,
      String source,
      ExecutionOrigin origin,
      BigDecimal annual,
      BigDecimal executed,
      BigDecimal forecast) {}
}
