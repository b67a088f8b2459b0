package org.jiheng.rules.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiheng.rules.evaluation.Draft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The third project form of the real report lost three points and spent 55.89 % of its budget. */
class ExplanationsTest {

  private static final String PROBLEMS = "七、存在的问题及原因分析";

  @Test
  void lostPointsOfWhichTheChapterOnProblemsSaysNothingAreOneFindingAForm() {
    var found = findings(PROBLEMS, "预算执行率有待提高。");

    assertThat(found).extracting(Finding::where).containsExactly("/forms/3");
    assertThat(found.get(0).code()).isEqualTo("LOSSES_UNEXPLAINED");
    assertThat(found.get(0).args()).startsWith("其他事业发展类资金", "3", "3");
    assertThat(found.get(0).message()).contains("「其他事业发展类资金」", "3项指标共扣3分", "万名专家进千企");
  }

  @Test
  void lowExecutionIsAddedWhereTheChapterSpeaksNeitherOfItNorOfTheFormsObjective() {
    assertThat(findings(PROBLEMS, "人手不足。"))
        .extracting(Finding::code)
        .containsExactly("LOSSES_AND_SLOW_UNEXPLAINED");
    assertThat(found(draft("10").chapter(PROBLEMS, "人手不足。"))).containsExactly("SLOW_UNEXPLAINED");
    assertThat(found(draft("10").chapter(PROBLEMS, "合同支付进度延迟。"))).isEmpty();
    assertThat(found(draft("10").chapter(PROBLEMS, "人手不足。").objective("新建场馆一座", "人手不足"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "执行慢。其他事业发展类资金的部分指标未达到。",
        "执行慢。协会规范化管理有差距；助企业技术创新的经验总结不够；咨询调研未形成成果。",
        "执行慢。财务制度执行不力；省直分会助企创新空间大；未形成省领导批示的决策咨询报告。"
      })
  void whatTheChapterNamesByFormIndicatorOrReasonIsExplained(String text) {
    assertThat(findings(PROBLEMS, text)).isEmpty();
  }

  @Test
  void whatItDoesNotNameStaysUnexplained() {
    var found = findings(PROBLEMS, "执行慢。财务制度执行不力。");

    assertThat(found.get(0).args()).startsWith("其他事业发展类资金", "2", "2");
  }

  @Test
  void withoutSuchAChapterNothingIsAsked() {
    assertThat(findings("六、部门整体支出绩效情况", "情况良好。")).isEmpty();
  }

  @Test
  void aChapterWithoutAWordExplainsNothing() {
    assertThat(findings(PROBLEMS, "")).hasSize(1);
  }

  @Test
  void theChapterMayBeAPartOfALongerText() {
    assertThat(findings("绩效自评报告", "一、基本情况\n良好。\n二、存在的问题\n执行慢。\n三、建议\n其他事业发展类资金。")).hasSize(1);
  }

  @Test
  void aFormThatLostNothingNeedsNoExplanation() {
    assertThat(found(draft("9").chapter(PROBLEMS, "执行慢。"))).containsExactly("LOSSES_UNEXPLAINED");
    assertThat(found(draft("10").chapter(PROBLEMS, "执行慢。"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "79.99, 9, 3, '有3项指标共扣3分（「甲1」、「甲2」、「甲3」），预算执行率79.99%，低于80%'",
    "80, 9, 4, '有4项指标共扣4分（「甲1」、「甲2」、「甲3」等）'",
    "79.99, 10, 2, '预算执行率79.99%，低于80%'"
  })
  void namesThreeRowsAtMostAndTheRate(String executed, String claim, int rows, String lost) {
    var draft = new Draft().form("p1").execution("100", executed, null, "8");
    for (var i = 1; i <= rows; i++) {
      draft.named("甲" + i, "≥5次", "5次", "10", claim);
    }
    assertThat(draft.chapter(PROBLEMS, "人手不足。").findings(Rule.NO_EXPLANATION))
        .extracting(Finding::message)
        .containsExactly("「测试表」表" + lost + "，报告“存在的问题”一章没有说明原因。");
  }

  private static Draft draft(String claim) {
    return new Draft()
        .form("p1")
        .row("≥5次", "5次", "10", claim)
        .execution("100", "79.99", null, "8");
  }

  private static List<String> found(Draft draft) {
    return draft.findings(Rule.NO_EXPLANATION).stream().map(Finding::code).toList();
  }

  private static List<Finding> findings(String heading, String text) {
    return Reports.findings(Rule.NO_EXPLANATION, Reports.of(heading, text));
  }
}
