package org.jiheng.province.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiheng.documents.table.Block;
import org.jiheng.documents.table.Cell;
import org.jiheng.documents.table.Role;
import org.jiheng.documents.table.TableRow;
import org.jiheng.province.overview.OverviewView;
import org.jiheng.province.overview.OverviewView.Band;
import org.jiheng.province.overview.OverviewView.LeftOutCount;
import org.jiheng.rules.evaluation.LeftOut;

/** How many departments are not in a figure, and why: nothing is left out in silence. */
public final class NotCounted {

  private final OverviewView overview;

  public NotCounted(OverviewView overview) {
    this.overview = overview;
  }

  /** Of mean, distribution and ranking; empty where every department has a score. */
  public Optional<String> scores() {
    if (overview.leftOut().isEmpty()) {
      return Optional.empty();
    }
    var all = overview.leftOut().stream().mapToInt(LeftOutCount::count).sum();
    return Optional.of(
        overview.leftOut().stream()
            .map(each -> title(each.reason()) + "的 " + each.count() + " 个")
            .collect(
                Collectors.joining("，", "没有得分的部门 " + all + " 个，不计入平均得分、得分分布、评价等级和排名：其中", "。")));
  }

  public Optional<String> grades() {
    return overview.grades().stream()
        .filter(each -> each.grade() == null)
        .findFirst()
        .map(each -> "没有等级的部门 " + each.count() + " 个，不计入。");
  }

  public Optional<String> rates() {
    var without = overview.departments() - overview.rates().stream().mapToInt(Band::count).sum();
    return without == 0
        ? Optional.empty()
        : Optional.of("没有全年预算数或全年执行数、算不出预算执行率的部门 " + without + " 个，不计入。");
  }

  /** Why a department has no score. */
  public static String title(LeftOut reason) {
    return switch (reason) {
      case NO_FORM -> "没有自评表";
      case NO_POINTS -> "表中没有分值和自评得分，不计分";
      case WEIGHTS -> "各项分值合计不是 100 分，得分不能与其他部门比较";
    };
  }

  /** The departments without a score, with the reason of each. */
  public static Block.Table departments(List<Integer> widths, List<RankedDepartment> unranked) {
    var rows = new ArrayList<TableRow>();
    rows.add(ProvinceTables.header("部门代码", "部门名称", "原因"));
    unranked.forEach(
        each ->
            rows.add(
                TableRow.of(
                    Cell.of(Role.CENTRED, each.code(), 1),
                    Cell.of(Role.TEXT, each.name(), 1),
                    Cell.of(Role.TEXT, title(each.leftOut()), 1))));
    return new Block.Table(widths, rows);
  }
}
