package org.jiheng.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * All amounts of one sheet of a department's year after a posting: of the statement, or of one
 * form. Amounts are in yuan with two decimals, rates in percent; null is a blank, never 0.
 *
 * @param sheet {@code statement}, or {@code form:} and the form's code
 * @param statement the statement's lines in filed order; empty on a form's sheet
 * @param funds the form's funds in filed order; empty on the statement's sheet
 * @param byIncome annual amounts by income class ({@code general-public}, {@code government-fund},
 *     {@code special-account}, {@code other}, {@code total})
 * @param byExpenditure annual amounts by expenditure class ({@code basic}, {@code project}, {@code
 *     total})
 * @param reason why a figure was corrected, in the words of whoever posted it; null where none were
 *     given
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AmountsChanged(
    String department,
    int fiscalYear,
    long version,
    String sheet,
    List<Line> statement,
    List<Fund> funds,
    Map<String, BigDecimal> byIncome,
    Map<String, BigDecimal> byExpenditure,
    String reason)
    implements Change {

  /** The sheet of the statement of amounts. */
  public static final String STATEMENT = "statement";

  /** The prefix of a form's sheet. */
  public static final String FORM_PREFIX = "form:";

  /**
   * One line of the statement with its place in the chart of lines.
   *
   * @param name as filed for a line that the department named; null for a line of the chart
   * @param chartName the line's name in the chart
   * @param parent the code of the parent line; null at the top
   * @param breakdown which breakdown of the parent the line belongs to; null at the top
   * @param complete whether that breakdown makes up its parent, or gives examples (其中)
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Line(
      String line,
      String name,
      String chartName,
      String parent,
      String breakdown,
      boolean complete,
      BigDecimal prior,
      BigDecimal initial,
      BigDecimal annual,
      BigDecimal executed,
      BigDecimal statedRate,
      String note) {}

  /** One source of a form's funds. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Fund(
      FundSource source,
      BigDecimal initial,
      BigDecimal annual,
      BigDecimal executed,
      BigDecimal statedRate) {}

  /** 年度资金总额; 当年财政拨款, 上年结转资金; 中央, 省级, 市级, 县级财政资金; 其他资金. */
  public enum FundSource {
    TOTAL,
    CURRENT,
    CARRY_OVER,
    CENTRAL,
    PROVINCE,
    CITY,
    COUNTY,
    OTHER
  }
}
