package org.jiheng.province.table;

import java.math.BigDecimal;
import java.util.List;
import org.jiheng.documents.table.Cell;
import org.jiheng.documents.table.Role;

/** Every department by its score. */
public final class RankingTable {

  private RankingTable() {}

  public static List<Cell> header() {
    return List.of(
        Cell.label("排名", 1),
        Cell.label("部门代码", 1),
        Cell.label("部门名称", 1),
        Cell.label("得分", 1),
        Cell.label("等级", 1),
        Cell.label("自评总分", 1),
        Cell.label("全年预算数（万元）", 1),
        Cell.label("全年执行数（万元）", 1),
        Cell.label("执行率", 1),
        Cell.label("评价发现（条）", 1));
  }

  public static List<Cell> cells(RankedDepartment department) {
    return List.of(
        Cell.figure(count(department.rank()), 1),
        Cell.of(Role.CENTRED, department.code(), 1),
        Cell.of(Role.TEXT, department.name(), 1),
        Cell.figure(department.score(), 1),
        Cell.of(Role.CENTRED, department.grade(), 1),
        Cell.figure(department.selfTotal(), 1),
        Cell.inWan(department.annual(), 1),
        Cell.inWan(department.executed(), 1),
        Cell.percent(department.rate(), 1),
        Cell.figure(count(department.findings()), 1));
  }

  private static BigDecimal count(Integer number) {
    return number == null ? null : BigDecimal.valueOf(number);
  }
}
