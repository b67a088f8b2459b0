package org.jiheng.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;

/**
 * One row of a form after a single edit. Target and actual are the raw text as filed.
 *
 * @param indicator the row's identity, derived from its path and its ordinal among equals
 * @param position the row's place in the form, from 0
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IndicatorChanged(
    String department,
    int fiscalYear,
    long version,
    String form,
    String indicator,
    int position,
    String level1,
    String level2,
    String level3,
    String target,
    String actual,
    BigDecimal weight,
    BigDecimal selfScore,
    Tier tier,
    String deviation)
    implements Change {

  /** The filed degree of attainment of a qualitative indicator. */
  public enum Tier {
    ACHIEVED,
    PARTIAL,
    NOT_ACHIEVED
  }
}
