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
  void lost_points_of_which_the_chapter_on_problems_says_nothing_are_one_finding_a_form() {
    var found = findings(PROBLEMS, "预算执行率有待提高。");

    assertThat(found).extracting(Finding::where).containsExactly("/forms/3");
    assertThat(found.get(0).code()).isEqualTo("LOSSES_UNEXPLAINED");
    assertThat(found.get(0).args()).startsWith("其他事业发展类资金", "3", "3");
    assertThat(found.get(0).message()).contains("「其他事业发展类资金」", "3项指标共扣3分", "万名专家进千企");
  }

  @Test
  void low_execution_is_added_where_the_chapter_speaks_neither_of_it_nor_of_the_forms_objective() {
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
  void what_the_chapter_names_by_form_indicator_or_reason_is_explained(String text) {
    assertThat(findings(PROBLEMS, text)).isEmpty();
  }

  @Test
  void what_it_does_not_name_stays_unexplained() {
    var found = findings(PROBLEMS, "执行慢。财务制度执行不力。");

    assertThat(found.get(0).args()).startsWith("其他事业发展类资金", "2", "2");
  }

  @Test
  void without_such_a_chapter_nothing_is_asked() {
    assertThat(findings("六、部门整体支出绩效情况", "情况良好。")).isEmpty();
  }

  @Test
  void a_chapter_without_a_word_explains_nothing() {
    assertThat(findings(PROBLEMS, "")).hasSize(1);
  }

  @Test
  void the_chapter_may_be_a_part_of_a_longer_text() {
    assertThat(findings("绩效自评报告", "一、基本情况\n良好。\n二、存在的问题\n执行慢。\n三、建议\n其他事业发展类资金。")).hasSize(1);
  }

  @Test
  void a_form_that_lost_nothing_needs_no_explanation() {
    assertThat(found(draft("9").chapter(PROBLEMS, "执行慢。"))).containsExactly("LOSSES_UNEXPLAINED");
    assertThat(found(draft("10").chapter(PROBLEMS, "执行慢。"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "79.99, 9, 3, '有3项指标共扣3分（「甲1」、「甲2」、「甲3」），预算执行率79.99%，低于80%'",
    "80, 9, 4, '有4项指标共扣4分（「甲1」、「甲2」、「甲3」等）'",
    "79.99, 10, 2, '预算执行率79.99%，低于80%'"
  })
  void names_three_rows_at_most_and_the_rate(String executed, String claim, int rows, String lost) {
    var draft = new Draft().form("p1").execution("100", executed, null, "8");
    for (int i = 1; i <= rows; i++) {
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
