package org.jiheng.rules.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiheng.filing.Form.Source;
import org.jiheng.rules.evaluation.Draft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Single sentences held against the figures of the real report of 2024. */
class NarrativeFindingsTest {

  private static final String GENERAL_PUBLIC = "二、一般公共预算支出情况";
  private static final String PERFORMANCE = "六、部门整体支出绩效情况";

  @ParameterizedTest
  @CsvSource({
    "2023年项目支出4109.09万元, AMOUNT_OF_ANOTHER_YEAR, 5209.64",
    "上年项目支出4109.09万元, AMOUNT_OF_ANOTHER_YEAR, 5209.64",
    "2 0 2 3 年项目支出 4109.09 万元, AMOUNT_OF_ANOTHER_YEAR, 5209.64",
    "2024年三公经费预算数58.30万元, AMOUNT_OF_ANOTHER_YEAR, 94.5",
    "2024年“三公经费”预算数58.30万元, AMOUNT_OF_ANOTHER_YEAR, 94.5",
    "2024年度三公经费决算数为94.50万元, AMOUNT_OF_ANOTHER_KIND, 82.33",
    "2024年公务接待费决算31.99万元, AMOUNT_OF_ANOTHER_LINE, 4.17",
    "2024年公用经费预算数1075.79万元, AMOUNT_DIFFERS, 1057.79",
    "2024年公用经费预算数10757900元, AMOUNT_DIFFERS, 1057.79",
    "2024年因公出国（境）费实际支出30.99万元, AMOUNT_DIFFERS, 31.99",
    "2023年三公经费决算数94.50万元, AMOUNT_OF_ANOTHER_YEAR, 58.3",
    "公用经费预算数1075.79万元, AMOUNT_DIFFERS, 1057.79",
    "2024年公用经费1075.79万元, AMOUNT_DIFFERS, 1050.6",
    "其他事业发展类资金全年预算数2500万元（含上年结转结余）, AMOUNT_DIFFERS, 2553.84",
    "2024年三公经费（含公务接待（国内））预算数58.30万元, AMOUNT_OF_ANOTHER_YEAR, 94.5",
    "科协全年预算数8975.93万元, AMOUNT_OF_ANOTHER_KIND, 10220.32",
    "其他事业发展类资金年初预算数2553.84万元, AMOUNT_OF_ANOTHER_KIND, 323.32",
    "省科协业务工作经费全年预算数1237.46万元, AMOUNT_OF_ANOTHER_KIND, 1285.73"
  })
  void anAmountThatBelongsElsewhereIsFound(String sentence, String code, String expected) {
    var found = findings(PERFORMANCE, sentence + "。");

    assertThat(found).extracting(Finding::code).containsExactly(code);
    assertThat(found.get(0).expected()).isEqualByComparingTo(expected);
    assertThat(found.get(0).where()).isEqualTo("/narrative/0/text");
    var span = found.get(0).span();
    assertThat(sentence.substring(span.start(), span.end())).matches("[\\d.]+ ?万?元");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2023年项目支出5209.64万元",
        "2024年项目支出4109.09万元",
        "2023年基本支出4866.84万元",
        "2022年项目支出4109.09万元",
        "2024年三公经费预算数94.5万元，决算数82.33万元",
        "2024年三公经费预算数94.50万元，比2023年增加36.20万元",
        "2024年公用经费预算数约1000万元",
        "2024年公用经费预算数1000余万元",
        "2024年公用经费预算数1000万元以上",
        "2024年公用经费预算数0.11亿元",
        "2024年公用经费预算数1058万元",
        "2024年公用经费预算数1,057.79万元",
        "2024年公用经费预算数１０５７.７９万元",
        "2024年公用经费预算数10577900元",
        "2024年机关本级公用经费预算数500万元",
        "2024年办公楼改造项目支出1237.46万元",
        "其中，培训费预算数58.30万元",
        "2025年公用经费预算数1146.80万元",
        "2023年三公经费预算数94.50万元",
        "其他事业发展类资金预算数323.32万元",
        "会全年预算数8975.93万元",
        "省科协业务工作经费全年预算数1285.73万元（含上年结余），实际运行成本为1237.46万元，预算执行率96.25%",
        "2024年度，省科协全年预算数10220.32万元（含上年结转结余），实际运行成本为8975.93万元，预算执行率87.82%",
        "省科协其他事业发展类资金全年预算数2553.84万元，实际运行成本为1427.27万元，预算执行率55.88%",
        "科技馆改扩建项目结余1095.09万元",
        "2024年预算执行率87.82%，较去年有所上升"
      })
  void whatIsTrueOrOfSomethingElseIsNotReported(String sentence) {
    assertThat(findings(PERFORMANCE, sentence + "。")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2023年项目支出4109.09万元 | 2023年“项目支出”4109.09万元 | 的2023年决算数为5209.64万元，4109.09万元是2024年决算数，填写有误。",
        "2024年公务接待费决算31.99万元 | 2024年“公务接待费”31.99万元 | 的2024年决算数为4.17万元，31.99万元是“出国经费”的2024年",
        "2024年公用经费预算数1075.79万元 | 2024年“公用经费”1075.79万元 | “公用经费”的2024年预算数为1057.79万元，两处不一致。"
      })
  void tellsTheTextsFigureAndWhoseItIs(String sentence, String stated, String meant) {
    assertThat(findings(PERFORMANCE, sentence + "。").get(0).message())
        .startsWith("「" + PERFORMANCE + "」写明" + stated + "，而填报数据中“")
        .contains(meant);
  }

  @Test
  void theSameNameInAnotherBookIsAnotherFigure() {
    var whole = "（三）部门整体收支情况\n2024年度部门整体决算支出12254.82万元，其中：基本支出4868.71万元；项目支出7231.28万元。";
    var public4109 = "（二）项目支出情况\n2024年项目支出4109.09万元。";

    assertThat(findings("一、部门基本情况", whole)).isEmpty();
    assertThat(findings(GENERAL_PUBLIC, public4109)).isEmpty();
  }

  @Test
  void aPartOnASingleUnitGivesThatUnitsFigures() {
    var text = "（一）机关本级\n2024年公用经费预算数500万元。";

    assertThat(findings(PERFORMANCE, text)).isEmpty();
    assertThat(findings(PERFORMANCE, text.replace("机关本级", "湖南省科学技术馆"))).isEmpty();
    assertThat(findings(PERFORMANCE, text.replace("机关本级", "公用经费情况"))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "其他事业发展类资金全年预算数2553.84万元（含上年结转结余） | CONTAINED_PART_BLANK",
        "省科协其他事业发展类资金全年预算数 2553.84\\n万元(含\\n上年结转资金) | CONTAINED_PART_BLANK",
        "其他事业发展类资金全年预算数2553.84万元，其中含其他资金 | CONTAINED_PART_BLANK",
        "省科协全年预算数10220.32万元，实际运行成本为8975.93万元，预算执行率88.82% | RATE_OF_OWN_AMOUNTS",
        "2024年预算执行率88.82% | RATE_DIFFERS",
        "在职人员控制率为78.32% | RATE_DIFFERS",
        "申请2026400元=400000元+252000元+28000元+960000元+100000元 | EQUATION_WRONG",
      })
  void aTextThatContradictsTheFormsOrItselfIsFound(String sentence, String code) {
    assertThat(findings(PERFORMANCE, sentence.replace("\\n", "\n") + "。"))
        .extracting(Finding::code)
        .containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "运行维护经费全年预算数1489.44万元（含上年结转结余）",
        "其他事业发展类资金全年预算数2553.84万元（含当年财政拨款）",
        "1540000元=400000元+252000元+28000元+760000元+100000元",
        "10.02=3.33+3.33+3.33",
        "三公经费82.33万元，其中：出国经费31.99万元，公务接待费4.17万元",
        "三公经费82.33万元，其中：出国经费31.99万元，公务用车购置和维护经费46.17万元，公务接待费4.17万元",
        "2024年预算执行率87.8%",
        "2023年预算执行率80.10%",
        "在职人员控制率为87.32%"
      })
  void sumsRatesAndPartsThatHoldAreNotReported(String sentence) {
    assertThat(findings(PERFORMANCE, sentence + "。")).isEmpty();
  }

  @Test
  void roundingInABreakdownIsLeftToTheRuleOnSums() {
    var asFiled = "一般公共预算基本支出4866.84万元，其中，工资福利支出2753.05万元；商品和服务支出1050.60万元；对个人和家庭的补助支出1063.18万元。";

    assertThat(findings(GENERAL_PUBLIC, asFiled)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3、“三公经费”执行率：2024年“三公经费”预算数94.50万元。",
        "（一）预算执行率情况\\n全年预算执行情况较好。",
        "1、在职人员控制率：\\n编制数142名，实有124人。\\n2、公用经费执行率：99.32%。"
      })
  void aTitleThatPromisesARateAndGivesNoneIsFound(String text) {
    assertThat(findings(PERFORMANCE, text.replace("\\n", "\n")))
        .extracting(Finding::code)
        .containsExactly("RATE_NOT_GIVEN");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3、“三公经费”执行率：预算数94.50万元，执行率87.12%。",
        "3、“三公经费”执行率：百分之八十七。",
        "3、“三公经费”执行率：本年未安排三公经费。",
        "3、资金使用效率：全年资金使用规范。",
        "1、预算执行率：\\n（1）基本支出\\n执行率99.5%。"
      })
  void aRateThatIsGivenOrCannotBeIsNotMissed(String text) {
    assertThat(findings(PERFORMANCE, text.replace("\\n", "\n"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "所有活动无投诉、零事故。, 1",
    "各项活动均无投诉。, 1",
    "全年未发生任何投诉。, 1",
    "本次年会无投诉。, 0",
    "确保无投诉。, 0",
    "无投诉处理机制。, 0",
    "零事故。, 0"
  })
  void aDenialForAllThereIsContradictsWhatAFormCounts(String text, int times) {
    assertThat(findings(PERFORMANCE, text)).hasSize(times);
    assertThat(objective("业务工作经费", text)).hasSize(times);
    assertThat(objective("其他事业发展类资金", text)).isEmpty();
  }

  @Test
  void anAmountOfAFormIsToldInTheFormsWords() {
    var draft = new Draft().form("p1").funds(Source.TOTAL, "80", "100", "90");
    assertThat(draft.chapter(PERFORMANCE, "测试表全年预算数90万元。").findings(Rule.NARRATIVE))
        .extracting(Finding::message)
        .containsExactly(
            "「六、部门整体支出绩效情况」写明2024年“测试表”90.00万元，而填报数据中“测试表”的2024年全年预算数为100.00万元，"
                + "90.00万元是2024年全年执行数，填写有误。");
  }

  @ParameterizedTest
  @CsvSource({"1次,1", "0次,0", "≥1次,0", "无,0"})
  void onlyACountOfOneOrMoreContradictsADenial(String actual, int times) {
    var draft = new Draft().named("投诉次数", "≤3次", actual, "2", "2");
    assertThat(draft.chapter(PERFORMANCE, "所有活动无投诉。").findings(Rule.NARRATIVE)).hasSize(times);
  }

  private static List<Finding> findings(String heading, String text) {
    return Reports.findings(Rule.NARRATIVE, Reports.of(heading, text));
  }

  private static List<Finding> objective(String form, String text) {
    return Reports.findings(Rule.NARRATIVE, Reports.ofForm(form, text));
  }
}
