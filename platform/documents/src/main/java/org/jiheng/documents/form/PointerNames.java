package org.jiheng.documents.form;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiheng.filing.ChartLine;
import org.jiheng.filing.Filing;
import org.jiheng.filing.StatementChart;
import org.jiheng.filing.json.StandardChart;

/**
 * A place of a filing in a clerk's words, for its RFC 6901 pointer: the form or chapter, the row by
 * its name as filed, and the cell.
 */
public final class PointerNames {

  private static final StatementChart CHART = StandardChart.load();

  private static final Map<String, String> CELLS =
      Map.ofEntries(
          entry("level1", "一级指标"),
          entry("level2", "二级指标"),
          entry("level3", "三级指标"),
          entry("target", "年度指标值"),
          entry("actual", "实际完成值"),
          entry("weight", "分值"),
          entry("selfScore", "自评得分"),
          entry("deviation", "偏差原因分析及改进措施"),
          entry("prior", "上年决算数"),
          entry("initial", "年初预算数"),
          entry("annual", "全年预算数"),
          entry("executed", "全年执行数"),
          entry("statedRate", "执行率"),
          entry("byIncome", "按收入性质分"),
          entry("byExpenditure", "按支出性质分"),
          entry("basic", "基本支出"),
          entry("project", "项目支出"),
          entry("total", "合计"),
          entry("objective", "年度总体目标"),
          entry("execution", "预算执行"),
          entry("stated", "总分"),
          entry("indicators", "绩效指标"),
          entry("statedInvestmentRate", "投资概算控制率"),
          entry("statedAreaRate", "面积控制率"));

  private static final Map<String, String> HEADCOUNT =
      Map.of("authorized", "编制数", "actual", "实际在职人数", "statedRate", "控制率");

  private PointerNames() {}

  public static String of(String pointer, Filing filing) {
    var steps = List.of(pointer.substring(Math.min(1, pointer.length())).split("/"));
    return switch (steps.get(0)) {
      case "forms" -> joined(form(steps, filing), row(steps, filing), last(steps, 2));
      case "statement" -> joined("附件1", line(steps, filing), last(steps, 2));
      case "headcount" -> joined("附件1", "财政供养人员", HEADCOUNT.get(step(steps, 1)));
      case "buildings" -> joined("附件1", building(steps, filing), last(steps, 2));
      case "narrative" -> joined("报告正文", filing.narrative().get(index(steps, 1)).heading());
      case "" -> "整份申报";
      default -> pointer;
    };
  }

  private static String form(List<String> steps, Filing filing) {
    if (steps.size() < 2) {
      return "各自评表";
    }
    var form = filing.forms().get(index(steps, 1));
    return form.isOverall() ? "附件2" : "附件3 " + Objects.requireNonNullElse(form.name(), form.form());
  }

  private static String row(List<String> steps, Filing filing) {
    if (steps.size() < 4 || !isIndex(steps.get(3))) {
      return steps.size() > 3 ? CELLS.get(steps.get(2)) : null;
    }
    var form = filing.forms().get(index(steps, 1));
    var i = index(steps, 3);
    return switch (steps.get(2)) {
      case "indicators" -> Objects.requireNonNullElse(form.indicators().get(i).level3(), nth(i));
      case "funds" ->
          switch (form.funds().get(i).source()) {
            case TOTAL -> "年度资金总额";
            case CURRENT -> "当年财政拨款";
            case CARRY_OVER -> "上年结转资金";
            case CENTRAL -> "中央财政资金";
            case PROVINCE -> "省级财政资金";
            case CITY -> "市级财政资金";
            case COUNTY -> "县级财政资金";
            case OTHER -> "其他资金";
          };
      default -> CELLS.get(steps.get(2));
    };
  }

  private static String line(List<String> steps, Filing filing) {
    if (steps.size() < 2) {
      return "收支数据";
    }
    var filed = filing.statement().get(index(steps, 1));
    return filed.name() != null
        ? filed.name()
        : CHART.line(filed.line()).map(ChartLine::name).orElse(filed.line());
  }

  private static String building(List<String> steps, Filing filing) {
    return steps.size() < 2
        ? "楼堂馆所"
        : Objects.requireNonNullElse(
            filing.buildings().get(index(steps, 1)).name(), nth(index(steps, 1)));
  }

  private static String last(List<String> steps, int from) {
    return steps.size() > from ? CELLS.get(steps.get(steps.size() - 1)) : null;
  }

  private static String step(List<String> steps, int i) {
    return steps.size() > i ? steps.get(i) : "";
  }

  private static int index(List<String> steps, int i) {
    return Integer.parseInt(steps.get(i));
  }

  private static boolean isIndex(String step) {
    return step.chars().allMatch(Character::isDigit);
  }

  private static String nth(int i) {
    return "第 " + (i + 1) + " 项";
  }

  private static String joined(String... parts) {
    return Stream.of(parts).filter(Objects::nonNull).distinct().collect(Collectors.joining(" · "));
  }
}
