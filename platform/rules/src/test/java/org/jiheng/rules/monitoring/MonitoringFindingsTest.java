package org.jiheng.rules.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jiheng.filing.Form.Source;
import org.jiheng.rules.sentence.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonitoringFindingsTest {

  private static List<MonitoringCode> codes(List<MonitoringFinding> findings) {
    return findings.stream().map(MonitoringFinding::kind).toList();
  }

  private static Watched onCourse() {
    return new Watched("vendor-2020").money("100", "50").row("人数", "≥400人", "200人");
  }

  @ParameterizedTest
  @ValueSource(strings = {"vendor-2020", "sichuan-2025", "hefei-2021", "mof-2019"})
  void whatIsOnCourseHasNoFindings(String profile) {
    var form =
        new Watched(profile)
            .money(Source.TOTAL, "100", "50", "100")
            .money(Source.CURRENT, "60", "30", "60")
            .money(Source.CARRY_OVER, "40", "20", "40")
            .treasury("50.00")
            .row("人数", "≥400人", "200人", "410人", Likelihood.CERTAIN, null, null)
            .stating("场次", "≥3000万次", "3,000万次以上", "1500万次");

    assertThat(form.findings("2026-06")).isEmpty();
  }

  @Test
  void redTwiceRunningIsAnError() {
    var slow = new Watched("vendor-2020").money("100", "5");
    var first = slow.judged("2026-04", List.of(), List.of(), 0);
    assertThat(codes(first.findings())).containsExactly(MonitoringCode.EXECUTION_LOW);
    assertThat(codes(slow.judged("2026-06", first.forms(), List.of(), 0).findings()))
        .containsExactly(MonitoringCode.EXECUTION_LOW_AGAIN);
  }

  @Test
  void rowsThatAreBehindAreOneFindingThatNamesTen() {
    var form = onCourse();
    IntStream.range(0, 12).forEach(i -> form.row("活动" + i, "≥10次", "5次"));
    assertThat(codes(form.findings("2026-06"))).isEmpty();
    IntStream.range(0, 12).forEach(i -> form.tiered("质量" + i, "好", null));
    var behind = onCourse();
    IntStream.range(0, 12)
        .forEach(i -> behind.row("活动" + i, "≥10次", "2次", null, Likelihood.POSSIBLE, "疫情", "改期"));

    var found =
        behind.findings("2026-06").stream()
            .filter(each -> each.kind() == MonitoringCode.TARGETS_BEHIND)
            .toList();

    assertThat(found).hasSize(1);
    assertThat(found.get(0).where()).isEqualTo("/forms/0/indicators");
    assertThat(found.get(0).message(Language.ZH))
        .startsWith("「项目一」表有12项指标的完成进度预警：「活动0」、")
        .endsWith("「活动9」等，另有2项。");
  }

  @ParameterizedTest
  @CsvSource({
    "80, 200人, SPENT_BUT_NOT_DONE SPENT_AHEAD",
    "60.01, 200人, SPENT_BUT_NOT_DONE",
    "60, 200人, ''",
    "50, 240人, ''",
    "50, 241人, DONE_BUT_NOT_SPENT"
  })
  void aGapIsToldWithItsDirection(String executed, String attained, String expected) {
    var form = new Watched("vendor-2020").money("100", executed).row("人数", "≥400人", attained);

    assertThat(codes(form.findings("2026-06")))
        .extracting(Enum::name)
        .containsExactly(expected.isEmpty() ? new String[0] : expected.split(" "));
  }

  @Test
  void lessThanBeforeIsAnErrorExceptOfARate() {
    var before =
        new Watched("vendor-2020")
            .money("100", "50")
            .row("人数", "≥400人", "200人")
            .row("合格率", "≥50%", "50%");
    var now =
        new Watched("vendor-2020")
            .money("100", "49")
            .row("人数", "≥400人", "199人")
            .row("合格率", "≥50%", "49%");

    var first = before.judged("2026-06", List.of(), List.of(), 0);
    assertThat(codes(now.judged("2026-06", first.forms(), List.of(), 0).findings()))
        .contains(MonitoringCode.ATTAINED_FELL, MonitoringCode.EXECUTED_FELL)
        .filteredOn(MonitoringCode.ATTAINED_FELL::equals)
        .hasSize(1);
  }

  @Test
  void theSameTextAsTwoPeriodsAgoIsToldWhileMoneyMoves() {
    var april = onCourse().judged("2026-04", List.of(), List.of(), 0);
    var still = new Watched("vendor-2020").money("100", "55").row("人数", "≥400人", "200 人");
    assertThat(codes(still.judged("2026-06", List.of(), april.forms(), 0).findings()))
        .containsExactly(MonitoringCode.ATTAINED_UNCHANGED);
    assertThat(codes(onCourse().judged("2026-06", List.of(), april.forms(), 0).findings()))
        .isEmpty();
  }

  @Test
  void impossibleIsNoFindingWhereTheFormAsksForAnAdjustment() {
    var form = onCourse().row("展览", "≥10次", "5次", null, Likelihood.IMPOSSIBLE, "场地", "改期");
    assertThat(codes(form.findings("2026-06")))
        .containsExactly(MonitoringCode.IMPOSSIBLE_UNADJUSTED);
    assertThat(form.decided(Decision.DecisionKind.CONTINUE).findings("2026-06")).hasSize(1);
    assertThat(form.decided(Decision.DecisionKind.REALLOCATE).findings("2026-06")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"-, 改期", "场地, 无", "/, 改期", "-, -"})
  void aRowThatIsNotCertainWantsAReasonAndAMeasure(String reason, String measure) {
    var form = onCourse().row("展览", "≥10次", "5次", null, Likelihood.POSSIBLE, reason, measure);
    var found = form.findings("2026-06");

    assertThat(codes(found)).containsExactly(MonitoringCode.BEHIND_WITHOUT_REASON);
    assertThat(found.get(0).where()).isEqualTo("/forms/0/indicators/1/reason");
  }

  @Test
  void theTreasuryCountsAndADifferenceOfMoreThanAYuanIsTold() {
    var form = onCourse().treasury("50.0001");
    assertThat(form.findings("2026-06")).isEmpty();
    var other = onCourse().treasury("45");
    assertThat(codes(other.findings("2026-06"))).containsExactly(MonitoringCode.TREASURY_DIFFERS);
    assertThat(other.judge("2026-06").rate()).isEqualByComparingTo("45");
  }

  @Test
  void sourcesByLevelOfGovernmentAreABreakdownOfTheirOwn() {
    var form =
        new Watched("vendor-2020")
            .money(Source.TOTAL, "100", "50", null)
            .money(Source.CURRENT, "100", "50", null)
            .money(Source.PROVINCE, "60", "30", null)
            .money(Source.OTHER, "40", "20", null)
            .row("人数", "≥400人", "200人");
    assertThat(form.findings("2026-06")).isEmpty();
  }

  @Test
  void whatNobodySaysAWordOfIsMissingAndLateIsLate() {
    var found = onCourse().silent("出版", "≥2册").judged("2026-06", List.of(), List.of(), 2);
    assertThat(codes(found.findings()))
        .containsExactly(MonitoringCode.ROWS_MISSING, MonitoringCode.HANDED_IN_LATE);
    assertThat(found.findings().get(1).message(Language.ZH)).isEqualTo("逾期2个工作日报送。");
  }
}
