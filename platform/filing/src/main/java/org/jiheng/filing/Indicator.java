package org.jiheng.filing;

import java.math.BigDecimal;

/**
 * A row of a form, every text as filed.
 *
 * @param level1 一级指标, the class
 * @param level2 二级指标
 * @param level3 三级指标, the indicator's name
 * @param target 年度指标值
 * @param actual 实际完成值
 * @param weight 分值, points
 * @param selfScore 自评得分, points
 * @param tier the filed attainment of a qualitative indicator; null where none was filed
 * @param deviation 偏差原因分析及改进措施
 */
public record Indicator(
    String level1,
    String level2,
    String level3,
    String target,
    String actual,
    BigDecimal weight,
    BigDecimal selfScore,
    Tier tier,
    String deviation) {

  /** Attainment of a qualitative indicator. */
  public enum Tier {
    ACHIEVED,
    PARTIAL,
    NOT_ACHIEVED
  }
}
