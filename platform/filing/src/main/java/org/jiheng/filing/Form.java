package org.jiheng.filing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A self-evaluation form: of the whole department, or of one project.
 *
 * @param form {@link #OVERALL} or the project's code
 * @param byIncome annual amounts by income class
 * @param byExpenditure annual amounts by expenditure class
 */
public record Form(
    String form,
    String name,
    String implementingUnit,
    List<Funds> funds,
    Map<String, BigDecimal> byIncome,
    Map<String, BigDecimal> byExpenditure,
    Execution execution,
    Objective objective,
    List<Indicator> indicators,
    Stated stated,
    String note) {

  /** The reserved code of the department's own form. */
  public static final String OVERALL = "overall";

  public Form {
    funds = Lists.orEmpty(funds);
    byIncome = Lists.orEmpty(byIncome);
    byExpenditure = Lists.orEmpty(byExpenditure);
    indicators = Lists.orEmpty(indicators);
  }

  public boolean isOverall() {
    return OVERALL.equals(form);
  }

  Form with(UnitConversion unit) {
    return new Form(
        form,
        name,
        implementingUnit,
        funds.stream().map(row -> row.with(unit)).toList(),
        unit.of(byIncome),
        unit.of(byExpenditure),
        execution,
        objective,
        indicators,
        stated,
        note);
  }

  /** A row of 项目资金. */
  public record Funds(
      Source source,
      BigDecimal initial,
      BigDecimal annual,
      BigDecimal executed,
      BigDecimal statedRate) {

    Funds with(UnitConversion unit) {
      return new Funds(source, unit.of(initial), unit.of(annual), unit.of(executed), statedRate);
    }
  }

  /**
   * Where a form's funds come from: two breakdowns of the total, by kind and by level of
   * government, of which OTHER is a part of either.
   */
  public enum Source {
    /** 年度资金总额. */
    TOTAL,
    /** 当年财政拨款. */
    CURRENT,
    /** 上年结转资金. */
    CARRY_OVER,
    /** 中央财政资金. */
    CENTRAL,
    /** 省级财政资金. */
    PROVINCE,
    /** 市级财政资金. */
    CITY,
    /** 县级财政资金. */
    COUNTY,
    /** 其他资金. */
    OTHER;

    /** Whether it is a level of government. */
    public boolean isLevel() {
      return this == CENTRAL || this == PROVINCE || this == CITY || this == COUNTY;
    }
  }

  /** The execution line: weight and claimed score in points, the stated rate in percent. */
  public record Execution(BigDecimal weight, BigDecimal statedRate, BigDecimal selfScore) {}

  /** 年度总体目标: what was expected and what came of it. */
  public record Objective(String expected, String actual) {}

  /** The totals that the form prints. */
  public record Stated(BigDecimal weight, BigDecimal selfScore) {}
}
