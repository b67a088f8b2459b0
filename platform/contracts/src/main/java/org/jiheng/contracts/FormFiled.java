package org.jiheng.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jiheng.contracts.FormChanged.Execution;
import org.jiheng.contracts.FormChanged.Objective;
import org.jiheng.contracts.FormChanged.Stated;

/**
 * A self-evaluation form as a filing leaves it, with all its indicators and without its money. A
 * single edit afterwards is told by {@link FormChanged} or {@link IndicatorChanged}.
 *
 * @param form {@code overall} or the project's code
 * @param position the form's place in the filing, from 0
 * @param indicators in filed order; a row's place in it is its {@code position} in {@link
 *     IndicatorChanged}. No row carries more than was filed, so that no event is larger than its
 *     filing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FormFiled(
    String department,
    int fiscalYear,
    long version,
    boolean removed,
    String form,
    int position,
    String name,
    String implementingUnit,
    Execution execution,
    Objective objective,
    List<Row> indicators,
    Stated stated,
    String note)
    implements Change {

  /** One row of the form. Target and actual are the raw text as filed. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Row(
      String level1,
      String level2,
      String level3,
      String target,
      String actual,
      BigDecimal weight,
      BigDecimal selfScore,
      IndicatorChanged.Tier tier,
      String deviation) {}
}
