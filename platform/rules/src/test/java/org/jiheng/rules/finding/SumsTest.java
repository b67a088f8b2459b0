package org.jiheng.rules.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import org.jiheng.filing.AmountUnit;
import org.jiheng.filing.Form.Source;
import org.jiheng.filing.json.SampleFilings;
import org.jiheng.rules.evaluation.Draft;
import org.jiheng.rules.evaluation.Evaluated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SumsTest {

  @ParameterizedTest
  @CsvSource({"30.00,", "30.02,WARNING", "29.98,WARNING", "30.03,ERROR", "29.97,ERROR"})
  void aHundredthForEachAddedTermIsRounding(String stated, Severity severity) {
    var draft =
        new Draft()
            .line("three-public.vehicles", stated, null)
            .line("three-public.vehicles.purchase", "10", null)
            .line("three-public.vehicles.operation", "20", null);
    assertThat(draft.findings(Rule.SUM))
        .extracting(Finding::severity)
        .isEqualTo(expected(severity));
  }

  private static List<Severity> expected(Severity severity) {
    return severity == null ? List.of() : List.of(severity);
  }

  @Test
  void namesThePartsAndPointsAtTheParent() {
    var finding =
        new Draft()
            .line("three-public.vehicles", null, "50")
            .line("three-public.vehicles.purchase", null, "22.1")
            .line("three-public.vehicles.operation", null, "24.07")
            .findings(Rule.SUM)
            .get(0);
    assertThat(finding.where()).isEqualTo("/statement/0/executed");
    assertThat(finding.expected()).isEqualByComparingTo("46.17");
    assertThat(finding.found()).isEqualByComparingTo("50");
    assertThat(finding.message())
        .contains("填报为50.00万元")
        .contains("公车购置22.10 + 公车运行维护24.07 = 46.17万元")
        .contains("相差3.83万元");
  }

  @Test
  void blankPartsCountAsNothingAndABlankParentIsNotChecked() {
    assertThat(
            new Draft()
                .line("three-public", "10", null)
                .line("three-public.abroad", "10", null)
                .line("three-public.reception", null, null)
                .findings(Rule.SUM))
        .isEmpty();
    assertThat(
            new Draft()
                .line("three-public", null, "5")
                .line("three-public.abroad", "10", null)
                .findings(Rule.SUM))
        .isEmpty();
  }

  @Test
  void examplesNeedNotMakeUpTheirParent() {
    assertThat(
            new Draft()
                .line("public-funds", "100", null)
                .line("public-funds.office", "10", null)
                .findings(Rule.SUM))
        .isEmpty();
  }

  @Test
  void theFundsOfAFormAddUpInEachPhase() {
    var draft =
        new Draft()
            .funds(Source.TOTAL, "100", "200", null)
            .funds(Source.CURRENT, "90", "150", "10")
            .funds(Source.CARRY_OVER, "10", "40", null);
    assertThat(draft.findings(Rule.SUM))
        .extracting(Finding::where, Finding::severity)
        .containsExactly(tuple("/forms/0/funds/0/annual", Severity.ERROR));
  }

  @Test
  void fundsByLevelOfGovernmentAreABreakdownOfTheirOwn() {
    var levels =
        new Draft()
            .funds(Source.TOTAL, null, "7165.32", "100")
            .funds(Source.CENTRAL, null, "3144.00", "60")
            .funds(Source.PROVINCE, null, "570.17", "20")
            .funds(Source.CITY, null, "433.00", "5")
            .funds(Source.COUNTY, null, "1426.90", "5")
            .funds(Source.OTHER, null, "1591.22", "5");
    assertThat(levels.findings(Rule.SUM))
        .extracting(Finding::where, Finding::severity)
        .containsExactly(
            tuple("/forms/0/funds/0/annual", Severity.WARNING),
            tuple("/forms/0/funds/0/executed", Severity.ERROR));
    var both =
        new Draft()
            .funds(Source.TOTAL, null, "100", null)
            .funds(Source.CURRENT, null, "90", null)
            .funds(Source.CARRY_OVER, null, "10", null)
            .funds(Source.CENTRAL, null, "60", null)
            .funds(Source.COUNTY, null, "30", null)
            .funds(Source.OTHER, null, "10", null);
    assertThat(both.findings(Rule.SUM)).isEmpty();
  }

  @Test
  void theClassesMakeUpTheirTotalAndTheAnnualBudget() {
    var draft =
        new Draft()
            .funds(Source.TOTAL, null, "2030.12", null)
            .income("general-public", "1325.68")
            .income("government-fund", "118.82")
            .income("special-account", null)
            .income("other", "585.62")
            .income("total", "2030.12")
            .expenditure("basic", "900.47")
            .expenditure("project", "1025.20")
            .expenditure("total", "1925.67");
    assertThat(draft.findings(Rule.SUM))
        .extracting(Finding::where, Finding::severity)
        .containsExactly(tuple("/forms/0/byExpenditure/total", Severity.ERROR));
    var without = new Draft().funds(Source.TOTAL, null, "100", null).income("general-public", "90");
    assertThat(without.findings(Rule.SUM))
        .extracting(Finding::where)
        .containsExactly("/forms/0/byIncome");
  }

  @Test
  void theProjectFormsMakeUpTheStatementsProjects() {
    var draft =
        new Draft()
            .form("operations")
            .funds(Source.TOTAL, null, "10", "9")
            .next("maintenance")
            .funds(Source.TOTAL, null, "20", "18")
            .line("project", "30", "28")
            .line("project.operations", "10", "9")
            .line("project.maintenance", "20", "19");
    assertThat(draft.findings(Rule.SUM))
        .extracting(Finding::where)
        .containsExactly("/statement/0/executed", "/forms/1/funds/0/executed");
  }

  @Test
  void theOverallFormAgreesWithTheStatement() {
    var draft =
        new Draft()
            .funds(Source.TOTAL, null, "100", "80")
            .expenditure("basic", "40")
            .expenditure("project", "60")
            .line("project", "61", null)
            .line("general-public.evaluated-income", null, "101")
            .line("general-public.expenditure", null, "80");
    assertThat(draft.findings(Rule.SUM))
        .extracting(Finding::where)
        .containsExactly("/forms/0/byExpenditure/project", "/forms/0/funds/0/annual");
  }

  @Test
  void inYuanTheSeedsRoundingIsAnErrorAndNoScoreChanges() {
    var filed = Evaluated.evaluate(SampleFilings.seed());
    var inYuan = Evaluated.evaluate(SampleFilings.seed().in(AmountUnit.YUAN));
    assertThat(inYuan.findings())
        .filteredOn(finding -> finding.rule() == Rule.SUM)
        .extracting(Finding::severity)
        .containsOnly(Severity.ERROR);
    assertThat(inYuan.findings())
        .extracting(finding -> finding.rule() + finding.where())
        .isEqualTo(
            filed.findings().stream().map(finding -> finding.rule() + finding.where()).toList());
    assertThat(inYuan.score()).isEqualByComparingTo(filed.score());
  }

  @ParameterizedTest
  @CsvSource({"100,100,", "100,99.99,WARNING", "100,99.98,ERROR", "100,100.01,WARNING"})
  void oneFigureAgainstAnotherMayBeOffByOneHundredth(
      String annual, String executed, Severity severity) {
    var draft =
        new Draft()
            .funds(Source.TOTAL, null, annual, null)
            .line("general-public.evaluated-income", null, executed);
    assertThat(draft.findings(Rule.SUM))
        .extracting(Finding::severity)
        .isEqualTo(expected(severity));
  }

  @Test
  void inYuanAHundredthIsAFen() {
    var filing =
        new Draft()
            .line("three-public", "30.0001", null)
            .line("three-public.abroad", "10", null)
            .line("three-public.reception", "20", null)
            .filing();
    assertThat(Evaluated.evaluate(filing).findings())
        .extracting(Finding::severity)
        .containsExactly(Severity.WARNING);
    var inYuan = Evaluated.evaluate(filing.in(AmountUnit.YUAN)).findings();
    assertThat(inYuan).extracting(Finding::severity).containsExactly(Severity.ERROR);
    assertThat(inYuan.get(0).message()).contains("填报为300001.00元").contains("相差1.00元");
  }

  @Test
  void everyPhaseOfTheStatementIsAdded() {
    var draft =
        new Draft()
            .phases("three-public", "1", "2", "3", "4")
            .phases("three-public.abroad", "2", "3", "4", "5");
    assertThat(draft.findings(Rule.SUM))
        .extracting(Finding::where)
        .containsExactly(
            "/statement/0/prior",
            "/statement/0/initial",
            "/statement/0/annual",
            "/statement/0/executed");
    assertThat(draft.findings(Rule.SUM).get(0).message()).contains("「三公经费」的上年决算数填报为1.00万元");
    assertThat(draft.findings(Rule.SUM).get(1).message()).contains("的年初预算数");
    assertThat(draft.findings(Rule.SUM).get(2).message()).contains("的预算数");
    assertThat(draft.findings(Rule.SUM).get(3).message()).contains("的决算数");
  }

  @Test
  void twoCompleteBreakdownsEachMakeUpTheirParent() {
    var draft =
        new Draft()
            .line("general-public.income", null, "100")
            .line("general-public.income.appropriation", null, "90")
            .line("general-public.income.carry-over", null, "10")
            .line("general-public.evaluated-income", null, "70")
            .line("general-public.provincial-special", null, "20");
    assertThat(draft.findings(Rule.SUM))
        .extracting(Finding::where, Finding::expected)
        .containsExactly(tuple("/statement/0/executed", new BigDecimal("90")));
  }

  @Test
  void theLinesThatAFilingNamesItselfMakeUpTheirParent() {
    var draft =
        new Draft()
            .line("special", "100", null)
            .own("special.a", "甲专项", "60")
            .own("special.b", "乙专项", "30");
    assertThat(draft.findings(Rule.SUM))
        .extracting(Finding::message)
        .containsExactly(
            "「省级专项资金」的预算数填报为100.00万元，其组成部分合计为甲专项60.00 + 乙专项30.00 = 90.00万元，相差10.00万元。");
  }

  @Test
  void classesWithoutATotalAndATotalWithoutClasses() {
    var total = new Draft().funds(Source.TOTAL, null, "100", null);
    assertThat(total.income("total", "100").findings(Rule.SUM)).isEmpty();
    assertThat(total.income("total", "101").findings(Rule.SUM))
        .extracting(Finding::where)
        .containsExactly("/forms/0/byIncome/total");
    var blank = new Draft().funds(Source.TOTAL, null, "100", null).income("general-public", null);
    assertThat(blank.findings(Rule.SUM)).isEmpty();
    var rounded =
        new Draft()
            .funds(Source.TOTAL, null, "100", null)
            .expenditure("basic", "40")
            .expenditure("project", "60.02");
    assertThat(rounded.findings(Rule.SUM))
        .extracting(Finding::severity, Finding::where, Finding::message)
        .containsExactly(
            tuple(
                Severity.WARNING,
                "/forms/0/byExpenditure",
                "「测试表」表按支出性质分各项合计为100.02万元，年度资金总额的全年预算数为100.00万元，相差0.02万元，在四舍五入的误差之内。"));
    assertThat(new Draft().income("general-public", "5").findings(Rule.SUM)).isEmpty();
  }

  @Test
  void onlyTheOverallFormIsTiedToTheWholeStatement() {
    var project =
        new Draft()
            .form("a")
            .funds(Source.TOTAL, null, "10", "10")
            .expenditure("project", "10")
            .line("project", "10", "10")
            .line("general-public.evaluated-income", null, "90")
            .line("general-public.expenditure", null, "90");
    assertThat(project.findings(Rule.SUM)).isEmpty();
    var overall =
        new Draft()
            .funds(Source.TOTAL, null, "100", "80")
            .line("general-public.expenditure", null, "90")
            .line("project.overall", "1", "1")
            .line("project", "5", "5");
    assertThat(overall.findings(Rule.SUM))
        .extracting(Finding::where)
        .containsExactly("/forms/0/funds/0/executed");
  }

  @Test
  void aProjectFormWithBlankFundsCountsAsNothing() {
    var draft =
        new Draft()
            .form("a")
            .funds(Source.TOTAL, null, "10", null)
            .next("b")
            .funds(Source.CURRENT, null, "20", "20")
            .line("project", "10", "5");
    assertThat(draft.findings(Rule.SUM)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"100,false", "100.02,false", "100.03,true", "99,false"})
  void examplesBeyondTheirLineByMoreThanRounding(String items, boolean found) {
    var draft =
        new Draft()
            .line("public-funds", "100", null)
            .line("public-funds.office", "60", null)
            .line(
                "public-funds.meetings-training",
                new BigDecimal(items).subtract(new BigDecimal(60)).toString(),
                null);
    assertThat(draft.findings(Rule.SUM_PART)).hasSize(found ? 1 : 0);
    assertThat(draft.findings(Rule.SUM)).isEmpty();
  }

  @Test
  void examplesBesideCompleteBreakdownsAreLookedAtOneByOne() {
    var draft =
        new Draft()
            .line("general-public.income", null, "100")
            .line("general-public.income.appropriation", null, "100")
            .own("general-public.income.x", "其中甲", null, "60")
            .own("general-public.income.y", "其中乙", null, "60");
    assertThat(draft.findings(Rule.SUM_PART)).isEmpty();
    assertThat(draft.own("general-public.income.z", "其中丙", null, "101").findings(Rule.SUM_PART))
        .extracting(Finding::where, Finding::message)
        .containsExactly(
            tuple("/statement/0/executed", "「一般公共预算收入」的决算数为100.00万元，其中所列各项合计为101.00万元，超过总数。"));
  }
}
