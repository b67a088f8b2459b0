package org.jiheng.rules.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jiheng.filing.AmountUnit;
import org.jiheng.filing.Chapter;
import org.jiheng.filing.Department;
import org.jiheng.filing.Filing;
import org.jiheng.filing.Form;
import org.jiheng.filing.Headcount;
import org.jiheng.filing.Indicator;
import org.jiheng.filing.Indicator.Tier;
import org.jiheng.filing.StatementEntry;

/** Filings such as departments write them: right, wrong, blank and odd, every amount in 万元. */
final class GeneratedForms {

  private static final List<String> TARGETS =
      List.of(
          "≥%s次",
          "%s家",
          "≥%s%%",
          "≤%s天",
          "<%s次",
          ">%s人",
          "=%s个",
          "%s",
          "≤%s万元",
          "%s万人次",
          "±%s%%",
          "3-%s家",
          "不少于%s场",
          "投诉次数≤%s",
          "专家%s人，项目4个",
          "%s元/人",
          "%s月前");

  private static final List<String> ACTUALS =
      List.of(
          "%s次",
          "%s家",
          "%s%%",
          "%s天",
          "%s人",
          "%s个",
          "%s",
          "%s万元",
          "%s万人次",
          "≥%s次",
          "%s余家",
          "约%s次",
          "专家%s人，项目3个",
          "%s元/人",
          "%s月");

  private static final List<String> WORDS =
      List.of(
          "完成",
          "未完成",
          "按期完成",
          "是",
          "否",
          "逐步提高",
          "有所提升",
          "达成预期指标",
          "正在推进",
          "0起",
          "零发生",
          "未发生",
          "全年",
          "2024年内完成",
          "需取得",
          "已取得",
          "7,00.0",
          "—",
          "",
          "免费",
          "指标值待定，见附件");

  private static final List<String> LEVELS =
      List.of("产出指标", "效益指标（30分）", "满意度指标", "成本指标", "年度绩效目标1");

  private static final List<String> CLASSES = List.of("数量指标", "质量指标", "成本指标", "经济效益指标", "");

  private static final List<String> NAMES =
      List.of("培训人数", "投诉次数", "满意度", "自主维修率", "成本控制率", "指标1：/", "化粪池(≥**立方米)", "甲", "乙");

  private GeneratedForms() {}

  static Arbitrary<BigDecimal> figure(int least, int most, int decimals) {
    return Arbitraries.bigDecimals()
        .between(BigDecimal.valueOf(least), BigDecimal.valueOf(most))
        .ofScale(decimals);
  }

  private static Arbitrary<String> cell(List<String> patterns) {
    var number = figure(0, 300, 1).map(BigDecimal::stripTrailingZeros);
    var measured =
        Combinators.combine(Arbitraries.of(patterns), number)
            .as((pattern, value) -> String.format(pattern, value.toPlainString()));
    return Arbitraries.frequencyOf(Tuple.of(4, measured), Tuple.of(1, Arbitraries.of(WORDS)));
  }

  static Arbitrary<Indicator> row() {
    return row(
        Arbitraries.of(LEVELS).injectNull(0.05),
        Arbitraries.of(CLASSES).injectNull(0.05),
        Arbitraries.of(NAMES).injectNull(0.05),
        cell(TARGETS).injectNull(0.05),
        cell(ACTUALS).injectNull(0.05),
        Arbitraries.of("", "无", "疫情影响").injectNull(0.5));
  }

  /** A row of any texts at all. */
  static Arbitrary<Indicator> oddRow(Arbitrary<String> text) {
    return row(text, text, text, text, text, text);
  }

  private static Arbitrary<Indicator> row(
      Arbitrary<String> level1,
      Arbitrary<String> level2,
      Arbitrary<String> level3,
      Arbitrary<String> target,
      Arbitrary<String> actual,
      Arbitrary<String> deviation) {
    var texts =
        Combinators.combine(level1, level2, level3, target, actual, deviation)
            .as((a, b, c, d, e, f) -> new String[] {a, b, c, d, e, f});
    var weight = figure(0, 20, 1).injectNull(0.05);
    var claim = figure(-2, 22, 2).injectNull(0.05);
    var tier = Arbitraries.of(Tier.class).injectNull(0.8);
    return Combinators.combine(texts, weight, claim, tier)
        .as(
            (text, points, score, filed) ->
                new Indicator(
                    text[0], text[1], text[2], text[3], text[4], points, score, filed, text[5]));
  }

  static Arbitrary<Filing> filings() {
    return filings(row(), Arbitraries.of("业务工作经费", "运行维护经费").injectNull(0.1));
  }

  static Arbitrary<Filing> filings(Arbitrary<Indicator> row, Arbitrary<String> name) {
    var forms =
        Combinators.combine(form("overall", row, name), form("operations", row, name)).as(List::of);
    var chapters = Combinators.combine(name, name).as(Chapter::new).list().ofMaxSize(2);
    var headcount =
        Combinators.combine(amount(), amount(), figure(0, 130, 2).injectNull(0.3))
            .as(Headcount::new)
            .injectNull(0.3);
    return Combinators.combine(forms, statement(), chapters, headcount)
        .as(
            (filed, lines, narrative, persons) ->
                new Filing(
                    new Department("999001", "测试部门", null, null, null),
                    2024,
                    "mof-2020",
                    AmountUnit.WAN_YUAN,
                    persons,
                    lines,
                    null,
                    null,
                    filed,
                    narrative));
  }

  /** Whole amounts and halves: what differs differs by more than rounding. */
  private static Arbitrary<BigDecimal> amount() {
    return Arbitraries.integers()
        .between(0, 8)
        .map(half -> new BigDecimal("0.5").multiply(BigDecimal.valueOf(half)))
        .injectNull(0.15);
  }

  private static Arbitrary<Form> form(
      String code, Arbitrary<Indicator> row, Arbitrary<String> name) {
    var funds =
        Combinators.combine(Arbitraries.just(Form.Source.TOTAL), amount(), amount(), amount())
            .as((source, a, b, c) -> new Form.Funds(source, a, b, c, null));
    var carried =
        Combinators.combine(Arbitraries.just(Form.Source.CARRY_OVER), amount(), amount(), amount())
            .as((source, a, b, c) -> new Form.Funds(source, a, b, c, null));
    var execution =
        Combinators.combine(
                figure(0, 20, 0).injectNull(0.2),
                figure(0, 130, 1).injectNull(0.2),
                figure(-1, 21, 1).injectNull(0.1))
            .as(Form.Execution::new)
            .injectNull(0.1);
    var stated = figure(0, 110, 1).map(total -> new Form.Stated(null, total)).injectNull(0.3);
    return Combinators.combine(name, funds, carried, execution, row.list().ofMaxSize(6), stated)
        .as(
            (title, total, over, line, rows, printed) ->
                new Form(
                    code,
                    title,
                    null,
                    List.of(total, over),
                    null,
                    null,
                    line,
                    null,
                    rows,
                    printed,
                    null));
  }

  private static Arbitrary<List<StatementEntry>> statement() {
    var codes =
        List.of(
            "three-public",
            "three-public.abroad",
            "three-public.reception",
            "public-funds",
            "public-funds.office",
            "project",
            "project.operations",
            "general-public.income.carry-over");
    return Combinators.combine(amount(), amount(), amount())
        .as((prior, annual, executed) -> new BigDecimal[] {prior, annual, executed})
        .list()
        .ofSize(codes.size())
        .map(
            amounts ->
                IntStream.range(0, codes.size())
                    .mapToObj(
                        i ->
                            new StatementEntry(
                                codes.get(i),
                                null,
                                amounts.get(i)[0],
                                null,
                                amounts.get(i)[1],
                                amounts.get(i)[2],
                                null,
                                null))
                    .toList());
  }
}
