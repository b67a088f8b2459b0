package org.jiheng.rules.monitoring;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiheng.filing.Form.Source;
import org.jiheng.rules.sentence.Phrase;

/** Periods that together trigger everything that monitoring can say. */
public final class MonitoringExamples {

  private MonitoringExamples() {}

  public static Stream<MonitoringFinding> findings() {
    return all().flatMap(period -> period.findings().stream());
  }

  public static Stream<Phrase> formulas() {
    return all()
        .flatMap(period -> period.forms().stream())
        .flatMap(
            form ->
                Stream.concat(
                    form.formulas().stream(),
                    form.rows().stream().flatMap(row -> row.formulas().stream())));
  }

  private static Stream<JudgedMonitoring> all() {
    return Stream.concat(courses(), Stream.of(money(), rows(), formulasOfRows()));
  }

  private static Stream<JudgedMonitoring> courses() {
    var april = new Watched("vendor-2020").money("100", "8").row("人数", "≥400人", "90人");
    var june = new Watched("vendor-2020").money("100", "12").row("人数", "≥400人", "80人");
    var august = new Watched("vendor-2020").money("100", "11").row("人数", "≥400人", "90人");
    var first = april.judged("2026-04", List.of(), List.of(), 0);
    var second = june.judged("2026-06", first.forms(), List.of(), 3);
    return Stream.of(first, second, august.judged("2026-08", second.forms(), first.forms(), 0));
  }

  private static JudgedMonitoring money() {
    return new Watched("vendor-2020")
        .money(Source.TOTAL, "100", "120", "120")
        .money(Source.CURRENT, "60.01", "100", "110")
        .money(Source.CARRY_OVER, "40", "10", "10")
        .treasury("110")
        .row("人数", "≥400人", "100人")
        .judged("2026-06", List.of(), List.of(), 0);
  }

  private static JudgedMonitoring rows() {
    var form =
        new Watched("vendor-2020")
            .money("100", null)
            .row("会议", "≥10次", "1次", "8次", Likelihood.CERTAIN, "场地", "改期")
            .row("论坛", "≥10次", "1次", null, Likelihood.CERTAIN, "场地", "改期")
            .row("展览", "≥10次", "5次", null, Likelihood.IMPOSSIBLE, "场地", "改期")
            .row("讲座", "≥10次", "5次", null, Likelihood.POSSIBLE, "无", null)
            .stating("参展", "≥10次", "≥8次", "5次")
            .silent("出版", "≥2册");
    IntStream.range(0, 10).forEach(i -> form.row("活动" + i, "≥10次", "1次"));
    return form.judged("2026-06", List.of(), List.of(), 0);
  }

  private static JudgedMonitoring formulasOfRows() {
    return new Watched("vendor-2020")
        .money(Source.TOTAL, "100", "50", "90")
        .row("培训成本", "≤15万元", "9万元")
        .row("投诉次数", "≤3次", "4次")
        .row("建设", "完成", "已完成")
        .row("建设进度", "完成", "基本完成")
        .row("建设质量", "完成", "未完成")
        .row("验收时间", "12月底前", "正在实施")
        .row("走访", "≥10次", "12人")
        .row("册数", "≥2册", null)
        .judged("2026-06", List.of(), List.of(), 0);
  }
}
