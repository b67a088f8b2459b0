package org.jiheng.rules.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiheng.rules.monitoring.Light.BLUE;
import static org.jiheng.rules.monitoring.Light.GREEN;
import static org.jiheng.rules.monitoring.Light.NONE;
import static org.jiheng.rules.monitoring.Light.RED;
import static org.jiheng.rules.monitoring.Light.YELLOW;

import java.util.List;
import org.jiheng.filing.Form.Source;
import org.jiheng.filing.Indicator.Tier;
import org.jiheng.filing.YearPeriod;
import org.jiheng.rules.evaluation.Evaluated;
import org.jiheng.rules.profile.RuleProfile;
import org.jiheng.rules.sentence.Language;
import org.jiheng.rules.sentence.Phrase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonitoringFiguresTest {

  private static List<String> said(List<Phrase> formulas) {
    return formulas.stream().map(formula -> formula.in(Language.ZH)).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "2553.84, 900.00, 2026-08, 35.24, 52.86, RED, RED",
    "1285.73, 560.00, 2026-06, 43.56, 87.11, GREEN, GREEN",
    "220, 87.57, 2026-06, 39.80, 79.61, YELLOW, RED",
    "100, 40, Q2, 40.00, 80.00, GREEN, GREEN",
    "100, 39.99, Q2, 39.99, 79.98, YELLOW, YELLOW"
  })
  void executionIsJudgedByTimeOrByTheBoundsOfItsPeriod(
      String annual,
      String executed,
      String period,
      String rate,
      String relative,
      Light byTime,
      Light byBound) {
    var form = new Watched("vendor-2020").money(annual, executed).judge(period);

    assertThat(Percent.printed(form.rate())).isEqualTo(rate);
    assertThat(Percent.printed(form.relativeRate())).isEqualTo(relative);
    assertThat(form.executionLight()).isEqualTo(byTime);
    assertThat(new Watched("sichuan-2025").money(annual, executed).judge(period).executionLight())
        .isEqualTo(byBound);
  }

  @Test
  void moneyIsExplainedByItsFormulas() {
    var form =
        new Watched("vendor-2020")
            .money(Source.TOTAL, "2553.84", "900.00", "2400")
            .judge("2026-08");

    assertThat(said(form.formulas()))
        .containsExactly(
            "900 ÷ 2553.84 = 35.24%",
            "35.24% ÷ (8/12) = 52.86%", "900 ÷ (8/12) = 1350.00", "2553.84 − 2400 = 153.84");
    assertThat(form.linear()).isEqualByComparingTo("1350");
    assertThat(form.surplus().get(Source.TOTAL)).isEqualByComparingTo("153.84");
  }

  @ParameterizedTest
  @CsvSource({"0", "''"})
  void withoutABudgetThereIsNoRateAndNoLight(String annual) {
    var form =
        new Watched("vendor-2020").money(annual.isEmpty() ? null : annual, "5").judge("2026-06");

    assertThat(form.rate()).isNull();
    assertThat(form.executionLight()).isEqualTo(NONE);
    assertThat(said(form.formulas())).containsExactly("没有全年预算数或执行数，不计算执行率");
  }

  @ParameterizedTest
  @CsvSource({
    "≥15个, 6个, 2026-06, 40.00, 80.00, GREEN",
    "≥100万人次, 200万人次, 2026-08, 200.00, 300.00, BLUE",
    "≥400人, 300人, 2026-08, 75.00, 112.50, GREEN",
    "≥400人, 100人, 2026-08, 25.00, 37.50, RED",
    "≥400人, 180人, 2026-08, 45.00, 67.50, YELLOW"
  })
  void aCountIsJudgedByTheTimeThatHasPassed(
      String target, String attained, String period, String share, String relative, Light light) {
    var row = new Watched("vendor-2020").row("数量", target, attained).judge(period).rows().get(0);

    assertThat(Percent.printed(row.attainment())).isEqualTo(share);
    assertThat(Percent.printed(row.relative())).isEqualTo(relative);
    assertThat(row.light()).isEqualTo(light);
  }

  @Test
  void aCountIsExplained() {
    var row = new Watched("vendor-2020").row("人数", "≥400人", "300人").judge("2026-08").rows().get(0);

    assertThat(said(row.formulas())).containsExactly("300 ÷ 400 = 75%", "75% ÷ (8/12) = 112.5%");
    assertThat(row.linear()).isEqualByComparingTo("450");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "投诉次数, ≤3次, 1次, 100, GREEN",
        "投诉次数, ≤3次, 4次, 0, RED",
        "事故, 0起, 0起, 100, GREEN",
        "事故, 0起, 1起, 0, RED",
        "系统建设, 完成, 已完成, 100, GREEN",
        "系统建设, 完成, 基本完成, 70, YELLOW",
        "系统建设, 完成, 未完成, 0, RED",
        "验收时间, 5月底前, 5月20日完成, 100, GREEN",
        "验收时间, 5月底前, 未完成, 0, RED",
        "验收时间, 12月底前, 正在实施, -, NONE",
        "验收时间, 2026年内完成, 已完成, -, NONE",
        "走访, ≥10次, 12人, -, NONE",
        "人数, ≥400人, -, -, NONE"
      })
  void whatDoesNotGrowIsThereOrNot(
      String name, String target, String attained, String share, Light light) {
    var row = new Watched("vendor-2020").row(name, target, attained).judge("2026-06").rows().get(0);

    assertThat(row.light()).as(said(row.formulas()).toString()).isEqualTo(light);
    if (share == null) {
      assertThat(row.attainment()).isNull();
    } else {
      assertThat(row.attainment()).isEqualByComparingTo(share);
    }
    assertThat(row.relative()).isNull();
  }

  @Test
  void anOvershootIsToldAndACostAlsoByTheTimeThatHasPassed() {
    var row = new Watched("vendor-2020").row("培训成本", "≤15万元", "9万元").judge("2026-06").rows().get(0);

    assertThat(said(row.formulas()))
        .containsExactly("执行情况「9万元」在指标值「≤15万元」要求之内，计100%", "按序时进度，9 ÷（15 × 6/12）= 120%");
    var beyond =
        new Watched("vendor-2020").row("培训成本", "≤15万元", "18万元").judge("2026-06").rows().get(0);
    assertThat(said(beyond.formulas()).get(0)).contains("不符合指标值「≤15万元」").endsWith("计0%");
  }

  @Test
  void aTierIsWorthWhatTheProfileSays() {
    var form =
        new Watched("vendor-2020")
            .tiered("甲", "显著", Tier.ACHIEVED)
            .tiered("乙", "显著", Tier.PARTIAL)
            .tiered("丙", "显著", Tier.NOT_ACHIEVED)
            .judge("2026-06");

    assertThat(form.rows()).extracting(JudgedRow::light).containsExactly(GREEN, YELLOW, RED);
    assertThat(Percent.printed(form.attainment())).isEqualTo("56.67");
    assertThat(form.worst()).isEqualTo(RED);
    assertThat(form.weighted()).isEqualTo(GREEN);
    assertThat(form.attainmentLight()).isEqualTo(RED);
  }

  @Test
  void theGapIsOfWholeAttainmentsAtTheMost() {
    var form =
        new Watched("vendor-2020")
            .money("100", "50")
            .row("甲", "≥100人", "150人")
            .row("乙", "≥100人", "50人")
            .judge("2026-06");

    assertThat(form.attainment()).isEqualByComparingTo("75");
    assertThat(form.gap()).isEqualByComparingTo("25");
    assertThat(said(form.formulas())).contains("2项指标按分值加权，1500 ÷ 20 = 75%", "75% − 50% = 25个百分点");
  }

  private static RuleProfile with(String monitoring) {
    return Evaluated.profile("mof-2020", "{\"monitoring\": {" + monitoring + "}}");
  }

  @Test
  void whatCountsForAFormIsASetting() {
    var weighted = new Watched(with("\"formLight\": \"WEIGHTED\"")).row("甲", "完成", "已完成");
    weighted.row("乙", "完成", "未完成");
    assertThat(weighted.judge("2026-06").attainmentLight()).isEqualTo(GREEN);
    var share = new Watched(with("\"weakShare\": 60")).row("甲", "完成", "基本完成");
    share.row("乙", "完成", "未完成").row("丙", "完成", "已完成");
    assertThat(share.judge("2026-06").attainmentLight()).isEqualTo(YELLOW);
  }

  @Test
  void twoBoundsHaveYellowBetweenThem() {
    var bounds = "\"execution\": {\"mode\": \"FIXED\", \"bounds\": {\"06\": [30, 40]}}";
    assertThat(new Watched(with(bounds)).money("100", "29.99").judge("2026-06").executionLight())
        .isEqualTo(RED);
    assertThat(new Watched(with(bounds)).money("100", "30").judge("2026-06").executionLight())
        .isEqualTo(YELLOW);
    assertThat(new Watched(with(bounds)).money("100", "40").judge("2026-06").executionLight())
        .isEqualTo(GREEN);
  }

  @Test
  void anExemptFormHasNoExecutionLight() {
    var form = new Watched(with("\"exempt\": [\"p1\"]")).money("100", "1").judge("2026-06");
    assertThat(form.executionLight()).isEqualTo(NONE);
    assertThat(form.light()).isEqualTo(NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "45, 45人, GREEN, GREEN",
    "45, 35人, YELLOW, YELLOW",
    "45, 10人, RED, YELLOW",
    "35, 45人, YELLOW, RED",
    "10, 45人, RED, RED"
  })
  void bothLightsTogetherAreTheWorseOneOrAsHefeiHasIt(
      String executed, String attained, Light table, Light hefei) {
    var rows = new Watched("vendor-2020").money("100", executed).row("甲", "≥100人", attained);
    assertThat(rows.judge("2026-06").light()).isEqualTo(table);
    var other = new Watched("hefei-2021").money("100", executed).row("甲", "≥100人", attained);
    assertThat(other.judge("2026-06").light()).isEqualTo(hefei);
  }

  @Test
  void aPeriodIsAMonthOfItsYearOrAQuarter() {
    assertThat(YearPeriod.of(2026, "2026-06").orElseThrow().key()).isEqualTo("06");
    assertThat(YearPeriod.of(2026, "Q3").orElseThrow().months()).isEqualTo(9);
    assertThat(YearPeriod.of(2026, "2025-06")).isEmpty();
    assertThat(YearPeriod.of(2026, "2026-13")).isEmpty();
    assertThat(BLUE.isOnCourse()).isTrue();
  }
}
