package org.jiheng.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;

/**
 * A self-evaluation form after a single edit, without its indicators and without its money. Scores
 * and weights are points, the stated rate is in percent.
 *
 * @param form {@code overall} or the project's code
 * @param position the form's place in the filing, from 0
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FormChanged(
    String department,
    int fiscalYear,
    long version,
    String form,
    int position,
    String name,
    String implementingUnit,
    Execution execution,
    Objective objective,
    Stated stated,
    String note)
    implements Change {

  /** The execution line of the form as filed. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Execution(BigDecimal weight, BigDecimal statedRate, BigDecimal selfScore) {}

  /** 年度总体目标. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Objective(String expected, String actual) {}

  /** The form's printed totals. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Stated(BigDecimal weight, BigDecimal selfScore) {}
}
