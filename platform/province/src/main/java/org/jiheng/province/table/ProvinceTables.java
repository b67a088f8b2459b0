package org.jiheng.province.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jiheng.documents.table.Block;
import org.jiheng.documents.table.Cell;
import org.jiheng.documents.table.Role;
import org.jiheng.documents.table.TableRow;
import org.jiheng.province.overview.OverviewView;
import org.jiheng.province.overview.OverviewView.Band;
import org.jiheng.province.overview.OverviewView.Compared;
import org.jiheng.province.overview.OverviewView.GradeCount;
import org.jiheng.province.overview.OverviewView.RuleCount;
import org.jiheng.rules.finding.Rule;

/** The province's figures as tables; what is counted has a bar beside its share. */
public final class ProvinceTables {

  /** Of every table here. */
  public static final List<Integer> WIDTHS = List.of(28, 20, 20, 44);

  /** Three columns of amounts as large as the province's. */
  private static final List<Integer> FIGURES = List.of(30, 27, 27, 27);

  private final OverviewView overview;

  public ProvinceTables(OverviewView overview) {
    this.overview = overview;
  }

  /** The sums, beside those of the year before. */
  public Block.Table figures() {
    var change = overview.change();
    var before = change == null ? null : change.figures();
    var roll = overview.roll();
    var rows = new ArrayList<TableRow>();
    rows.add(header("项目", "本年度", "上年度", "比上年度增减"));
    if (roll != null) {
      rows.add(counts("应申报部门（个）", count(roll.departments()), null));
      rows.add(counts("已申报部门（个）", count(roll.filed()), before == null ? null : before.filed()));
    }
    rows.add(
        counts(
            "已评价部门（个）",
            count(overview.departments()),
            before == null ? null : before.departments()));
    rows.add(sum("平均得分", overview.meanScore(), before == null ? null : before.meanScore()));
    rows.add(money("全年预算数合计（万元）", overview.annual(), before == null ? null : before.annual()));
    rows.add(money("全年执行数合计（万元）", overview.executed(), before == null ? null : before.executed()));
    rows.add(sum("预算执行率（%）", overview.rate(), before == null ? null : before.rate()));
    return new Block.Table(FIGURES, rows);
  }

  /** Of those that have one. */
  public Block.Table grades() {
    var rows = new ArrayList<TableRow>();
    rows.add(header("等级", "部门数", "占比", "占比图"));
    var graded = overview.grades().stream().filter(grade -> grade.grade() != null).toList();
    var all = graded.stream().mapToInt(GradeCount::count).sum();
    graded.forEach(grade -> rows.add(counted(grade.grade(), grade.count(), all)));
    return new Block.Table(WIDTHS, rows);
  }

  /** Of those that have one. */
  public Block.Table scores() {
    return bands("得分", "分", overview.scores());
  }

  /** Of those that have one. */
  public Block.Table rates() {
    return bands("预算执行率", "%", overview.rates());
  }

  /** The rules, the most often broken first. */
  public Block.Table findings() {
    var rows = new ArrayList<TableRow>();
    rows.add(header("规则", "发现（条）", "涉及部门（个）", "涉及部门占比图"));
    for (RuleCount rule : overview.findings()) {
      rows.add(
          TableRow.of(
              Cell.of(Role.TEXT, title(rule.rule()), 1),
              Cell.figure(BigDecimal.valueOf(rule.count()), 1),
              Cell.figure(count(rule.departments()), 1),
              Cell.bar(share(rule.departments(), overview.departments()))));
    }
    return new Block.Table(WIDTHS, rows);
  }

  public static String name(GradeCount grade) {
    return Objects.requireNonNullElse(grade.grade(), "没有等级");
  }

  public static String title(String rule) {
    return Rule.valueOf(rule).title();
  }

  public static TableRow header(String... columns) {
    return new TableRow(Stream.of(columns).map(column -> Cell.label(column, 1)).toList(), true);
  }

  private Block.Table bands(String what, String unit, List<Band> bands) {
    var rows = new ArrayList<TableRow>();
    rows.add(header(what, "部门数", "占比", "占比图"));
    var all = bands.stream().mapToInt(Band::count).sum();
    bands.forEach(band -> rows.add(counted(name(band, unit), band.count(), all)));
    return new Block.Table(WIDTHS, rows);
  }

  private static String name(Band band, String unit) {
    if (band.from() == null) {
      return "不足 " + band.to() + " " + unit;
    }
    return band.to() == null
        ? band.from() + " " + unit + "及以上"
        : band.from() + " 至不足 " + band.to() + " " + unit;
  }

  private static TableRow counted(String name, int departments, int all) {
    var share = share(departments, all);
    return TableRow.of(
        Cell.of(Role.TEXT, name, 1),
        Cell.figure(count(departments), 1),
        Cell.percent(share, 1),
        Cell.bar(share));
  }

  private static TableRow counts(String name, BigDecimal count, Compared compared) {
    return TableRow.of(
        Cell.of(Role.TEXT, name, 1),
        Cell.count(count),
        Cell.count(compared == null ? null : compared.before()),
        Cell.count(compared == null ? null : compared.change()));
  }

  private static TableRow money(String name, BigDecimal yuan, Compared compared) {
    return TableRow.of(
        Cell.of(Role.TEXT, name, 1),
        Cell.inWan(yuan, 1),
        Cell.inWan(compared == null ? null : compared.before(), 1),
        Cell.inWan(compared == null ? null : compared.change(), 1));
  }

  private static TableRow sum(String name, BigDecimal figure, Compared compared) {
    return TableRow.of(
        Cell.of(Role.TEXT, name, 1),
        Cell.figure(figure, 1),
        Cell.figure(compared == null ? null : compared.before(), 1),
        Cell.figure(compared == null ? null : compared.change(), 1));
  }

  private static BigDecimal count(int number) {
    return BigDecimal.valueOf(number);
  }

  private static BigDecimal share(int departments, int all) {
    return all == 0
        ? null
        : count(departments).movePointRight(2).divide(count(all), 2, RoundingMode.HALF_UP);
  }
}
