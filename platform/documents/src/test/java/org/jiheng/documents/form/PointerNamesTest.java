package org.jiheng.documents.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiheng.filing.json.SampleFilings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointerNamesTest {

  @ParameterizedTest
  @CsvSource({
    "/forms/0/execution/selfScore, 附件2 · 预算执行 · 自评得分",
    "/forms/0/funds/0/annual, 附件2 · 年度资金总额 · 全年预算数",
    "/forms/0/byExpenditure/project, 附件2 · 按支出性质分 · 项目支出",
    "/forms/1/indicators/0/actual, 附件3 业务工作经费 · 推动科普中国信息员队伍建设，年度科普信息传播量3000万次以上。 · 实际完成值",
    "/forms/2/indicators, 附件3 运行维护经费 · 绩效指标",
    "/forms/2, 附件3 运行维护经费",
    "/headcount/actual, 附件1 · 财政供养人员 · 实际在职人数",
    "/statement/0/executed, 附件1 · 部门整体收入 · 全年执行数"
  })
  void aPointerIsSaidInTheWordsOfTheForms(String pointer, String words) {
    assertThat(PointerNames.of(pointer, SampleFilings.seed())).isEqualTo(words);
  }

  @Test
  void theFilingAsAWholeIsSaidToo() {
    assertThat(PointerNames.of("", SampleFilings.seed())).isEqualTo("整份申报");
  }
}
