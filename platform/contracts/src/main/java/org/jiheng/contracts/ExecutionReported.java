package org.jiheng.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;

/**
 * Money of a department to the end of a period of the year, all that is known of it, in yuan. It is
 * a reading and no posting.
 *
 * @param period 2026-06 or Q2
 * @param rows in the order of form, source and origin
 */
public record ExecutionReported(
    String department, int fiscalYear, long version, String period, List<Row> rows)
    implements Change {

  public ExecutionReported {
    rows = List.copyOf(rows);
  }

  /**
   * @param form the form's code
   * @param source as in the funds of a form
   * @param origin TREASURY or DEPARTMENT
   * @param annual the adjusted budget of the year
   * @param forecast what is expected to be executed by the end of the year
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Row(
      String form,
      String source,
      String origin,
      BigDecimal annual,
      BigDecimal executed,
      BigDecimal forecast) {}
}
