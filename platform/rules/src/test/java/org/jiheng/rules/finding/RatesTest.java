package org.jiheng.rules.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import org.jiheng.filing.Building;
import org.jiheng.filing.Form.Source;
import org.jiheng.rules.evaluation.Draft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatesTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "66.67,,",
    "66.7,WARNING,RATE_DECIMALS",
    "67,WARNING,RATE_DECIMALS",
    "66.667,,",
    "66.66,ERROR,RATE_WRONG",
    "66,ERROR,RATE_WRONG",
    "66.6,ERROR,RATE_WRONG"
  })
  void aStatedRateIsTheComputedOne(String stated, Severity severity, String code) {
    var headcount = new Draft().headcount("3", "2", stated).findings(Rule.RATE);
    assertThat(headcount)
        .extracting(Finding::severity, Finding::code)
        .isEqualTo(severity == null ? List.of() : List.of(tuple(severity, code)));
  }

  @Test
  void aRatePrintedWithAZeroAtItsEndIsRight() {
    assertThat(new Draft().headcount("143", "136", "95.1").findings(Rule.RATE)).isEmpty();
    assertThat(new Draft().headcount("143", "136", "95.10").findings(Rule.RATE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({",2,50", "3,,50", "0,2,50", "3,2,"})
  void nothingIsAskedWhereAFigureIsBlank(String authorized, String actual, String stated) {
    assertThat(new Draft().headcount(authorized, actual, stated).findings(Rule.RATE)).isEmpty();
  }

  @Test
  void theStatementAndEveryRowOfFundsMayStateARate() {
    var draft =
        new Draft()
            .rated("three-public", "94.50", "82.33", "87.11")
            .rated("project", "94.50", "82.33", "87.12")
            .fundsRated(Source.TOTAL, "100", "90", "91")
            .fundsRated(Source.CURRENT, "100", "90", "90");
    assertThat(draft.findings(Rule.RATE))
        .extracting(Finding::where, Finding::message)
        .containsExactly(
            tuple("/statement/0/statedRate", "「三公经费」的执行率填报为87.11%，按82.33 ÷ 94.5计算为87.12%，两者不一致。"),
            tuple(
                "/forms/0/funds/0/statedRate", "「测试表」表年度资金总额的执行率填报为91%，按90 ÷ 100计算为90.00%，两者不一致。"));
  }

  @Test
  void buildingsStateTwoRates() {
    var building =
        new Building(
            "综合楼",
            new BigDecimal(1000),
            new BigDecimal(1100),
            new BigDecimal(105),
            new BigDecimal(300),
            new BigDecimal(310),
            new BigDecimal("103.3"));
    assertThat(new Draft().building(building).findings(Rule.RATE))
        .extracting(Finding::where, Finding::severity, Finding::expected)
        .containsExactly(
            tuple("/buildings/0/statedAreaRate", Severity.ERROR, new BigDecimal("110.00")),
            tuple("/buildings/0/statedInvestmentRate", Severity.WARNING, new BigDecimal("103.33")));
  }

  @ParameterizedTest
  @CsvSource({",未填写", "0,为0", "-5,为-5"})
  void withoutABudgetThereIsNoRateAndNoMissingScore(String annual, String budget) {
    var draft = new Draft().execution(annual, "5", "50", null);
    assertThat(draft.findings(Rule.RATE))
        .extracting(Finding::severity, Finding::where, Finding::message)
        .containsExactly(
            tuple(
                Severity.WARNING,
                "/forms/0/execution",
                "「测试表」表的全年预算数" + budget + "，无法计算执行率，执行率得分采用自评得分。"));
    assertThat(draft.findings(Rule.MISSING)).isEmpty();
    assertThat(new Draft().funds(Source.TOTAL, null, "5", "5").findings(Rule.RATE)).isEmpty();
  }
}
