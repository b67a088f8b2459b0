package org.jiheng.rules.sentence;

import java.util.List;
import java.util.stream.Stream;
import org.jiheng.filing.Form;
import org.jiheng.filing.Indicator.Tier;
import org.jiheng.filing.json.SampleFilings;
import org.jiheng.rules.evaluation.Draft;
import org.jiheng.rules.evaluation.Evaluated;
import org.jiheng.rules.evaluation.Evaluation;
import org.jiheng.rules.finding.Finding;
import org.jiheng.rules.scoring.Adjustment;
import org.jiheng.rules.scoring.Explanation;

/** Filings that together trigger everything that the rules can say. */
final class Examples {

  private static final List<Evaluation> ALL =
      Stream.concat(
              Stream.of(
                  Evaluated.evaluate(SampleFilings.read("999001-every-score")),
                  Evaluated.evaluate(SampleFilings.read("999002-every-finding"))),
              drafts().map(Draft::evaluate))
          .toList();

  private static final String STEPS =
      """
      {"steps": [{"words": ["合格"], "from": 1, "to": 1}, {"words": ["不合格"], "from": 0, "to": 0}]}\
      """;

  private Examples() {}

  static Stream<Finding> findings() {
    return ALL.stream().flatMap(evaluation -> evaluation.findings().stream());
  }

  static Stream<Explanation> explanations() {
    return ALL.stream()
        .flatMap(evaluation -> evaluation.forms().stream())
        .flatMap(
            form ->
                Stream.concat(
                    form.indicators().stream().map(row -> row.explanation()),
                    Stream.ofNullable(form.execution()).map(line -> line.explanation())));
  }

  static Stream<Adjustment> adjustments() {
    return ALL.stream()
        .flatMap(evaluation -> evaluation.forms().stream())
        .flatMap(form -> form.adjustments().stream());
  }

  private static Stream<Draft> drafts() {
    return Stream.of(scores(), profiles(), totals(), texts()).flatMap(drafts -> drafts);
  }

  private static Stream<Draft> scores() {
    return Stream.of(
        new Draft()
            .row("7.29万份", "72890份", "6", "6")
            .row("投诉≤3次", "无", "6", "6")
            .row("≥10次", "12人", "6", "6")
            .row("优良中低差", "优", "6", "6")
            .row("完成", "未完成", "6", "6")
            .row("完成", "未完成", "6", null)
            .row("优良中低差", "良", "6", "6")
            .row("完成", "基本完成", "6", "6")
            .row("＞100次", "100次", "6", "6")
            .named("逾期率", "≥100%", "100%", "6", "6")
            .row("约100人", "90人", "6", "5"),
        new Draft().headcount(null, null, "105"),
        new Draft()
            .weighted(null, "100", "90", null)
            .row("≥4座", "4座", null, null)
            .row("≥4座", "3座", null, null)
            .named("★面积", "", "", "20", "20")
            .named("小麦", "≥100亩", "120亩", null, null)
            .named("★产量", "", "", "20", "20")
            .named("玉米", "≥100吨", "情况良好", null, null)
            .row("", "", "6", "0"),
        new Draft().row("决策", "", "立项依据", null, null, "60", "55", null, null));
  }

  private static Stream<Draft> profiles() {
    return Stream.of(
        linear().row("≤10", "12", "6", "0").row("≤10", "20", "6", "0"),
        with("{\"indicatorPassLine\": 0.6}")
            .row("≥100", "80", "10", "0")
            .row("≤100", "125", "10", "0")
            .row("3-5家", "2家", "10", "0"),
        with("{\"executionPassLine\": 0.6}").execution("100", "80", null, "5"),
        tiers().execution("100", "85", null, "7"),
        tiers().execution("100", "20", null, "0"),
        new Draft().row("9月前", "11月", "10", "10"),
        with("{\"lateShare\": 0}").row("9月前", "11月", "10", "5"),
        with("{\"lateShare\": 0.5}").row("9月前", "11月", "10", "5"),
        new Draft().profile(Evaluated.profile("sichuan-2022")).row("优良中低差", "良", "10", "8"),
        new Draft().profile(Evaluated.profile("sichuan-2022")).row("优良中低差", "良", "10", "10"),
        with(STEPS).row("合格、不合格", "合格", "10", "10"),
        evidence("ERROR"),
        evidence("WARNING"),
        evidence("NOTICE"));
  }

  private static Stream<Draft> totals() {
    var unless = "\"unless\": [\"成本\", \"费用\"]";
    return Stream.of(
        with("{\"executionCaps\": [{\"below\": 0.8, \"total\": 89}]}")
            .row("10次", "10次", "90", "90")
            .execution("100", "75", null, "7.5"),
        with("{\"classCaps\": [{\"name\": \"产出\", \"points\": 5}]}").row("10次", "10次", "6", "6"),
        with("{\"classCaps\": [{\"name\": \"产出\", \"points\": 5, " + unless + "}]}")
            .row("10次", "10次", "6", "6"),
        with("{\"deviationDeduction\": {\"from\": 0.3, \"points\": 2}}")
            .row("10次", "13次", "6", "6"));
  }

  private static Draft linear() {
    return new Draft().profile(Evaluated.profile("mof-2021-cost"));
  }

  private static Draft evidence(String severity) {
    return with("{\"evidence\": {\"required\": [{\"severity\": \"" + severity + "\"}]}}")
        .row("≥90%", "95%", "10", "10");
  }

  private static Draft tiers() {
    return with(
        "{\"executionTiers\": [{\"from\": 1, \"share\": 1}, {\"from\": 0.8, \"share\": 0.7}]}");
  }

  private static Draft with(String settings) {
    return new Draft().profile(Evaluated.profile("mof-2020", settings));
  }

  private static Stream<Draft> texts() {
    var chapter = "二、三公经费情况";
    return Stream.of(
        new Draft()
            .phases("three-public", "58.30", null, "94.50", "82.33")
            .phases("three-public.abroad", null, null, null, "31.99")
            .phases("three-public.reception", null, null, null, "4.17")
            .chapter(
                chapter,
                "2024年三公经费预算数58.30万元。2024年度三公经费决算数为94.50万元。2024年公务接待费决算31.99万元。"
                    + "2024年公务接待费决算5.55万元。"),
        new Draft()
            .chapter(
                chapter,
                "三公经费51万元，其中：出国经费10万元，公务用车购置和维护经费15万元，公务接待费20万元。" + "申请2026400元=400000元+252000元。"),
        new Draft()
            .headcount("90", "80", "88.89")
            .execution("100", "90", "90", "9")
            .funds(Form.Source.CARRY_OVER, null, null, null)
            .tiered("效果显著", "10", "9", Tier.ACHIEVED)
            .named("投诉次数", "≤3次", "1次", "10", "10")
            .chapter(
                "四、预算执行情况",
                "在职人员控制率为78.32%。编制数80名。投诉次数2次。测试部门全年预算数100万元（含上年结转）。测试部门全年预算数100万元，实际支出90万元，预算执行率88.82%。全年无投诉。\n"
                    + "（一）资金到位率\n"
                    + "情况良好。"),
        unexplained("79.99", "9"),
        unexplained("80", "9"),
        unexplained("79.99", "10"));
  }

  private static Draft unexplained(String executed, String claim) {
    return new Draft()
        .form("p1")
        .row("≥5次", "5次", "10", claim)
        .execution("100", executed, null, "8")
        .chapter("八、存在的问题", "人手不足。");
  }
}
