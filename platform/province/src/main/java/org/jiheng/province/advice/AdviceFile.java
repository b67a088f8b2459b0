package org.jiheng.province.advice;

import java.util.List;
import org.jiheng.documents.csv.CsvLine;

/** The list for whoever makes the budget, as a CSV file that Excel opens in Chinese. */
public final class AdviceFile {

  /** Its first line. */
  public static final String HEAD =
      CsvLine.BYTE_ORDER_MARK
          + CsvLine.of(
              "部门代码",
              "部门名称",
              "预算年度",
              "自评表",
              "项目名称",
              "所用得分",
              "等级",
              "建议",
              "全年预算数（元）",
              "建议上限（元）",
              "最低上限（元）",
              "决定",
              "决定金额（元）",
              "理由",
              "决定人");

  private AdviceFile() {}

  /** The lines of one department, or several. */
  public static String of(List<AdviceView> rows) {
    var lines = new StringBuilder();
    rows.forEach(row -> lines.append(line(row)));
    return lines.toString();
  }

  private static String line(AdviceView row) {
    var decision = row.decision();
    return CsvLine.of(
        row.department(),
        row.departmentName(),
        row.fiscalYear(),
        row.form(),
        row.name(),
        row.score(),
        row.grade(),
        row.advice() == null ? null : row.advice().title(),
        row.annual(),
        row.suggestedCeiling(),
        row.lowestCeiling(),
        decision == null ? null : decision.advice().title(),
        decision == null ? null : decision.amount(),
        decision == null ? null : decision.reason(),
        decision == null ? null : decision.byName() == null ? decision.by() : decision.byName());
  }
}
