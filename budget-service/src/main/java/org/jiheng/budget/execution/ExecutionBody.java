package org.jiheng.budget.execution;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiheng.filing.FiscalYears;
import org.jiheng.filing.YearPeriod;
import org.jiheng.filing.json.Fault;

/** Money of many departments to the end of a period, in yuan. */
record ExecutionBody(
    @Schema(required = true) Integer fiscalYear,
    @Schema(required = true) String period,
    @Schema(required = true) ExecutionOrigin origin,
    @Schema(required = true) List<ExecutionRow> rows) {

  /** As many as a province has, and as fit into a request. */
  static final int MOST_ROWS = 200_000;

  /**
   * @param form the form's code
   * @param source as in the funds of a form
   */
  record ExecutionRow(
      @Schema(required = true) String department,
      @Schema(required = true) String form,
      @Schema(required = true) String source,
      BigDecimal annual,
      BigDecimal executed,
      BigDecimal forecast) {}

  /** What is wrong with all of it; a row that cannot be taken stands in nobody's way. */
  List<Fault> faults() {
    var faults = new ArrayList<Fault>();
    if (fiscalYear == null || !FiscalYears.contain(fiscalYear)) {
      faults.add(new Fault("/fiscalYear", fiscalYear, FiscalYears.MESSAGE));
    } else if (YearPeriod.of(fiscalYear, period).isEmpty()) {
      faults.add(new Fault("/period", period, YearPeriod.MESSAGE));
    }
    if (origin == null) {
      faults.add(new Fault("/origin", null, "须写明数据来源：TREASURY 或 DEPARTMENT。"));
    }
    if (rows == null || rows.isEmpty() || rows.size() > MOST_ROWS) {
      faults.add(
          new Fault("/rows", rows == null ? null : rows.size(), "须有 1 到 " + MOST_ROWS + " 行。"));
    }
    return faults;
  }
}
