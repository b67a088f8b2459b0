package org.jiheng.rules.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiheng.rules.wording.Assertion.Fact;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssertionTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "未完成, DENIED",
    "尚未开展, DENIED",
    "没有实施, DENIED",
    "资金未支付, DENIED",
    "未开展满意度调查, DENIED",
    "验收不通过, DENIED",
    "不合格, DENIED",
    "已停发, DENIED",
    "无明显改善, DENIED",
    "1-2期未能及时培训, PARTLY_DENIED",
    "提升不明显, PARTLY_DENIED",
    "14个市州未全部参与, PARTLY_DENIED",
    "未验收, UNCHECKED",
    "未超预算, WITHIN",
    "未突破, WITHIN",
    "控制在预算内, WITHIN",
    "未控制在预算内, BEYOND",
    "超预算, BEYOND",
    "未发生事故, NONE",
    "未发现违规, NONE",
    "无截留挪用, NONE",
    "零上访, NONE",
    "未断档, NONE",
    "未杜绝, NOT_FORBIDDEN",
    "有1起投诉, HAPPENED",
    "发生, HAPPENED",
    "未下降, NOT_DOWN",
    "不断提高, UP",
    "持平, FLAT",
    "正在推进, LESS",
    "计划明年开工, LESS"
  })
  void negationIsReadWithWhatItDenies(String cell, Fact fact) {
    assertThat(Assertion.of(cell).facts()).contains(fact);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"采购无人机", "建设无障碍通道", "保障未成年人权益", "非物质文化遗产保护", "不断提高", "圆满完成", "中小学覆盖", "无偿献血"})
  void aSignOfDenialInsideAWordDeniesNothing(String cell) {
    assertThat(Assertion.of(cell).facts())
        .doesNotContain(Fact.DENIED, Fact.PARTLY_DENIED, Fact.NONE, Fact.LESS);
  }
}
