package org.jiheng.rules.finding;

/** The rules by which a filing is checked, in the order in which findings are reported. */
public enum Rule {
  SUM("合计不符"),
  SUM_PART("其中项超过总数"),
  RATE("比率不符"),
  RATE_OVER_100("比率超过 100%"),
  EXECUTION_SCORE("执行率得分不符"),
  TOTAL_SCORE("总分不符"),
  WEIGHT_SUM("分值合计不符"),
  SCORE_RANGE("得分超出范围"),
  SCORE_MISMATCH("自评与规则得分不符"),
  NO_REASON("未说明偏差原因"),
  FAR_EXCEEDED("远超指标值"),
  NOT_MEASURED("完成值未量化"),
  MISSING("缺少得分依据"),
  DIRECTION("指标方向存疑"),
  MISPLACED("指标归类存疑"),
  DUPLICATE("指标重复"),
  CROSS_FORM("各表不一致"),
  UNEXPLAINED_CHANGE("预算变动未说明"),
  CARRY_OVER("上年结转不符"),
  NARRATIVE("正文与数据矛盾"),
  NO_EXPLANATION("扣分未说明");

  private final String title;

  Rule(String title) {
    this.title = title;
  }

  /** What a reviewer calls it, in Chinese. */
  public String title() {
    return title;
  }
}
