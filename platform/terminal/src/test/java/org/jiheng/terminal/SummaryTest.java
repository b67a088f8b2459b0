package org.jiheng.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SummaryTest {

  @Test
  void anEvaluationIsOneScreen() throws IOException {
    var evaluation =
        """
        {"department": {"code": "431053", "name": "湖南省科学技术协会"}, "fiscalYear": 2024,
         "ruleProfile": "hunan-2024", "revision": 7, "filingRevision": 3, "pending": null,
         "forms": [
           {"form": "overall", "name": "部门整体支出",
            "execution": {"rate": 87.82, "computedScore": 8.8},
            "selfTotal": 98.8, "computedTotal": 98.8, "statedTotal": 98.8, "grade": "优"},
           {"form": "operations", "name": "业务工作经费", "execution": {"rate": null},
            "selfTotal": 100, "computedTotal": 99.60, "statedTotal": null, "grade": "优"}],
         "score": 98.8, "grade": "优",
         "findings": [
           {"rule": "SUM", "severity": "WARNING", "message": "收入合计相差 0.01 万元。"},
           {"rule": "MISSING", "severity": "ERROR", "message": "“投诉次数”没有得分。"},
           {"rule": "SUM", "severity": "WARNING", "message": "基本支出相差 0.01 万元。"}]}
        """;

    assertThat(summary(evaluation))
        .isEqualTo(
            """
            湖南省科学技术协会（431053）2024 年度　综合得分 98.8　等级 优
              填报第 3 版，评价第 7 版，规则 hunan-2024
              自评表        执行率  执行得分  自评合计  核算合计  表列合计  等级
              部门整体支出  87.82%       8.8      98.8      98.8      98.8    优
              业务工作经费       -         -       100     99.60         -    优
              发现问题 3 项：错误 1，警告 2，提示 0。
                MISSING：错误 1
                SUM：警告 2
                · 错误 “投诉次数”没有得分。
                · 警告 收入合计相差 0.01 万元。
                · 警告 基本支出相差 0.01 万元。""");
  }

  @Test
  void manyFindingsAreCountedAndTheCutIsSaid() throws IOException {
    var finding = "{\"rule\": \"SUM\", \"severity\": \"NOTICE\", \"message\": \"一。\"}";
    var findings = finding + ("," + finding).repeat(Summary.SENTENCES + 4);

    assertThat(summary("{\"findings\": [" + findings + "]}")).contains("发现问题 25 项", "其余 5 项见评价全文。");
  }

  @Test
  void anEvaluationWithoutFormsSaysSo() throws IOException {
    assertThat(summary("{\"forms\": [], \"findings\": [], \"pending\": 4}"))
        .contains("没有自评表。", "没有发现问题。", "填报第 4 版尚在处理");
  }

  private static String summary(String evaluation) throws IOException {
    return Summary.of(evaluation.getBytes(StandardCharsets.UTF_8));
  }
}
