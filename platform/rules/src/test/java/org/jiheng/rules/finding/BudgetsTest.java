package org.jiheng.rules.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiheng.filing.Form.Source;
import org.jiheng.rules.evaluation.Draft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetsTest {

  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource({
    "100,150,false",
    "100,150.01,true",
    "100,50,false",
    "100,49.99,true",
    "0,0.01,true",
    "0,0,false",
    ",100,false",
    "100,,false",
    "-100,100,false"
  })
  void aBudgetThatGrewByHalfOrHalvedNeedsAWord(String initial, String annual, boolean found) {
    var findings =
        new Draft().funds(Source.TOTAL, initial, annual, null).findings(Rule.UNEXPLAINED_CHANGE);
    assertThat(findings).hasSize(found ? 1 : 0);
    assertThat(findings)
        .allSatisfy(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.WARNING);
              assertThat(finding.where()).isEqualTo("/forms/0/funds/0/annual");
            });
  }

  @Test
  void onlyTheTotalIsAsked() {
    assertThat(
            new Draft().funds(Source.CURRENT, "100", "900", null).findings(Rule.UNEXPLAINED_CHANGE))
        .isEmpty();
  }

  private static Draft changed(String text) {
    return new Draft().funds(Source.TOTAL, "100", "200", null).chapter("资金情况", text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "测试表年中追加100万元。",
        "本年调整了测试表的预算。",
        "测试表预算调减。",
        "测试\n表于年中\n追加100万元。",
        "预算情况。\n\n测试表追加预算。"
      })
  void aParagraphThatNamesTheFormAndTheChangeExplainsIt(String text) {
    assertThat(changed(text).findings(Rule.UNEXPLAINED_CHANGE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"测试表的预算较大。", "年中追加100万元。", "测试表的预算较大。\n本年追加100万元。", "测试表的预算较大\n\n本年追加100万元"})
  void anotherParagraphExplainsNothing(String text) {
    assertThat(changed(text).findings(Rule.UNEXPLAINED_CHANGE)).hasSize(1);
  }

  private static Draft carried(String stated) {
    return new Draft()
        .line("general-public.income.carry-over", null, stated)
        .funds(Source.CARRY_OVER, null, "20", null);
  }

  @ParameterizedTest
  @CsvSource({
    "20,false",
    "20.01,false",
    "20.02,true",
    "19.99,false",
    "19.98,true",
    "0,true",
    ",false"
  })
  void theOverallFormsCarryOverIsTheStatements(String stated, boolean found) {
    assertThat(carried(stated).findings(Rule.CARRY_OVER)).hasSize(found ? 1 : 0);
  }

  @Test
  void theProjectFormsCarryOverCountsTogetherAndBeforeTheOverallForms() {
    var projects =
        carried("12")
            .next("a")
            .funds(Source.CARRY_OVER, null, "5", null)
            .next("b")
            .funds(Source.CARRY_OVER, null, "7", null)
            .funds(Source.CURRENT, null, "70", null);
    assertThat(projects.findings(Rule.CARRY_OVER)).isEmpty();
    var blank = carried("20").next("a").funds(Source.CARRY_OVER, null, null, "5");
    assertThat(blank.findings(Rule.CARRY_OVER)).isEmpty();
    var none = new Draft().line("general-public.income.carry-over", null, "20");
    assertThat(none.findings(Rule.CARRY_OVER)).isEmpty();
  }

  @Test
  void aCarryOverIsToldWithBothFigures() {
    var finding = carried("1589.37").findings(Rule.CARRY_OVER).get(0);
    assertThat(finding.where()).isEqualTo("/statement/0/executed");
    assertThat(finding.expected()).isEqualByComparingTo("20");
    assertThat(finding.found()).isEqualByComparingTo("1589.37");
    assertThat(finding.message())
        .isEqualTo("收支数据中「一般公共预算年初结转和结余」为1589.37万元，绩效自评表中上年结转资金的全年预算数合计为20.00万元，两者不一致。");
  }
}
