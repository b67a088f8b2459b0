package org.jiheng.rules.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiheng.filing.Form.Source;
import org.jiheng.rules.evaluation.Draft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowFindingsTest {

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "≥10次,13次,true",
    "≥10次,12.99次,false",
    "≤10次,2次,false",
    "0起,5起,false",
    "≥10次,≥13次,true",
    "≥10次,13人,false",
    "10次,13次,true",
    "≥0次,13次,false",
    "≥-10次,13次,false",
    "≥10次,≤20次,false",
    "投诉次数3次,9次,false",
    "学员10人,教师20人,false",
    "≥1万人,12999人,false",
    "≥1万人,13000人,true",
    "≥10次,多次,false",
    "'甲10人，乙10人','甲20人，乙13人',true",
    "'甲10人，乙10人','甲20人，乙12人',false"
  })
  void aTargetExceededByAThirdMayHaveBeenTooLow(String target, String actual, boolean far) {
    assertThat(new Draft().row(target, actual, "2", "2").findings(Rule.FAR_EXCEEDED))
        .hasSize(far ? 1 : 0);
    assertThat(new Draft().reasoned(target, actual, "2", "2", "需求增加").findings(Rule.FAR_EXCEEDED))
        .isEmpty();
  }

  @Test
  void farExceededNeedsNoWeightAndTellsTheShare() {
    var unweighted = new Draft().row("10次", "25次", null, "2").findings(Rule.FAR_EXCEEDED);
    assertThat(unweighted)
        .extracting(Finding::where)
        .containsExactly("/forms/0/indicators/0/actual");
    assertThat(unweighted.get(0).message()).contains("25 ÷ 10 = 250.00%，达到指标值的130%以上");
    var weakest = new Draft().row("甲10人，乙10人", "甲20人，乙13人", "2", "2");
    assertThat(weakest.findings(Rule.FAR_EXCEEDED).get(0).message()).contains("13 ÷ 10 = 130.00%");
    var turned = new Draft().row("甲10人，乙10人", "乙14人，甲20人", "2", "2");
    assertThat(turned.findings(Rule.FAR_EXCEEDED).get(0).message()).contains("14 ÷ 10 = 140.00%");
    assertThat(new Draft().row("甲10人，投诉10次", "甲20人，投诉20次", "2", "1").findings(Rule.FAR_EXCEEDED))
        .isEmpty();
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "≥90%,≥90%,true",
    "90%,90%以上,true",
    "≥500所,1200余所,false",
    "完成,≥90%,false",
    "≥1次,1次,false"
  })
  void aBoundAsActualWasNotMeasured(String target, String actual, boolean found) {
    assertThat(new Draft().row(target, actual, "2", "2").findings(Rule.NOT_MEASURED))
        .hasSize(found ? 1 : 0);
  }

  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @CsvSource({
    "成本指标,自主维修率,≥85%,MISPLACED",
    "成本指标,成本控制率,≤100%,",
    "成本指标,项目成本,≥100万元,DIRECTION",
    "成本指标,项目成本,≤100万元,",
    "成本指标,项目成本,100万元,",
    "成本指标,补助标准,≥500元/人,DIRECTION",
    "成本指标,培训人数,≥100人,",
    "成本指标,群众满意度,≥90%,",
    "成本指标,设备完好率,85,",
    "成本指标,费用增长率,≤5%,",
    "成本指标,经费调整率,10%,",
    "数量指标,预算执行率,95%,MISPLACED",
    "数量指标,支付完成率,≥95%,MISPLACED",
    "数量指标,任务完成率,≥95%,",
    "数量指标,支付笔数,≥95笔,",
    "数量指标,补助标准,500元/人,MISPLACED",
    "数量指标,元件数,≥500个,",
    "数量指标,会议次数,＜2次,DIRECTION",
    "数量指标,会议次数,不超过2次,DIRECTION",
    "数量指标,会议次数,2次,",
    "质量指标,会议次数,≤2次,",
    "质量指标,资金支付率,≥95%,",
    "质量指标,补助金额,≥95万元,",
    "经济效益指标,举办活动,10次,MISPLACED",
    "经济效益指标,出版期刊,≥4期,MISPLACED",
    "经济效益指标,带动就业,≥150人次,",
    "经济效益指标,增收,显著,",
    "社会效益指标,发布信息,≥150篇,",
    "数量指标,资金支付率,≥95%,MISPLACED",
    "数量指标,补助金额,≥95万元,MISPLACED",
    "数量指标,会议次数,≤2次,DIRECTION",
    "数量指标,投诉次数,≤2次,",
    "经济效益指标,发布信息,≥150篇,MISPLACED",
    "经济效益指标,增加产值,≥150万元,",
    "数量指标,补助金额,≤95万元,MISPLACED"
  })
  void aRowMayStandInTheWrongPlace(String level2, String name, String target, Rule rule) {
    var findings =
        new Draft().row("产出指标", level2, name, target, target, "2", "2", null, null).evaluate();
    assertThat(findings.findings())
        .extracting(Finding::rule)
        .filteredOn(found -> found == Rule.MISPLACED || found == Rule.DIRECTION)
        .containsExactlyElementsOf(rule == null ? List.of() : List.of(rule));
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({"95,95%,true", "95%,95,true", "95次,95%,false", "95,95,false", "完成,95%,false"})
  void aBareNumberBesideAPercentageIsOne(String target, String actual, boolean misplaced) {
    var draft = new Draft().row("产出指标", "数量指标", "预算执行率", target, actual, "2", "2", null, null);
    assertThat(draft.findings(Rule.MISPLACED))
        .extracting(Finding::code)
        .isEqualTo(misplaced ? List.of("COUNT_RATE") : List.of());
  }

  @Test
  void theSameNameTwiceIsADuplicateButNotAProjectsRowInTheOverallForm() {
    assertThat(
            new Draft()
                .named("指标1：甲 项目", "1次", "1次", "2", "2")
                .named("甲项目★", "2次", "3次", "2", "2")
                .findings(Rule.DUPLICATE))
        .extracting(Finding::where)
        .containsExactly("/forms/0/indicators/1/level3");
    var repeated =
        new Draft().named("甲", "1次", "1次", "2", "2").next("a").named("甲", "1次", "1次", "2", "2");
    assertThat(repeated.findings(Rule.DUPLICATE)).isEmpty();
    assertThat(repeated.findings(Rule.CROSS_FORM)).isEmpty();
    var differing =
        new Draft().named("甲", "1次", "1次", "2", "2").next("a").named("甲", "1次", "2", "2", "2");
    assertThat(differing.findings(Rule.CROSS_FORM))
        .extracting(Finding::where)
        .containsExactly("/forms/1/indicators/0/actual");
  }

  @Test
  void budgetsThatChangeMuchAndRatesAboveTheWholeAreSeen() {
    var draft =
        new Draft().funds(Source.TOTAL, "100", "150.01", "151").headcount("46", "50", "108.70");
    assertThat(draft.findings(Rule.UNEXPLAINED_CHANGE)).hasSize(1);
    assertThat(draft.findings(Rule.RATE_OVER_100))
        .extracting(Finding::where)
        .containsExactly("/headcount/actual", "/forms/0/funds/0/executed");
    assertThat(
            new Draft().funds(Source.TOTAL, "100", "150", null).findings(Rule.UNEXPLAINED_CHANGE))
        .isEmpty();
    assertThat(
            new Draft().funds(Source.TOTAL, "100", "49.9", null).findings(Rule.UNEXPLAINED_CHANGE))
        .hasSize(1);
  }

  @Test
  void examplesMayNotExceedTheirLineAndCarryOverAgrees() {
    var draft =
        new Draft()
            .line("public-funds", "100", null)
            .line("public-funds.office", "60", null)
            .line("public-funds.meetings-training", "41", null)
            .line("general-public.income.carry-over", null, "20")
            .funds(Source.CARRY_OVER, null, "20.01", null);
    assertThat(draft.findings(Rule.SUM_PART))
        .extracting(Finding::where)
        .containsExactly("/statement/0/annual");
    assertThat(draft.findings(Rule.CARRY_OVER)).isEmpty();
    assertThat(
            new Draft()
                .line("general-public.income.carry-over", null, "20")
                .funds(Source.CARRY_OVER, null, "30", null)
                .findings(Rule.CARRY_OVER))
        .hasSize(1);
  }
}
