package org.jiheng.rules.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

  @ParameterizedTest
  @CsvSource({
    "按时拨付, 及时拨付",
    "不超预算, 控制在预算以内",
    "不下降, 持平",
    "不下降, 提高",
    "不增加, 减少",
    "合格, 优秀",
    "良好, 优",
    "明显, 优",
    "提高, 优",
    "群众满意, 非常满意",
    "满意, 非常满意",
    "正常运行, 运行正常",
    "改善条件, 改善",
    "增加, 收入增加"
  })
  void theSameInOtherWordsOrBetter(String target, String actual) {
    assertThat(says(target, actual)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "按时拨付, 拨付",
    "全部完成, 完成",
    "不超预算, '未超预算,超出标准'",
    "不下降, 下降",
    "合格, 合格率",
    "优, 良",
    "群众满意, 基本满意",
    "群众满意, 群众不满意",
    "正常运行, 运行",
    "改善条件, 环境改善",
    "改善条件, 降低",
    "增加, 收入和支出减少",
    "明显, 有所"
  })
  void lessOrSomethingElse(String target, String actual) {
    assertThat(says(target, actual)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "无事故, 未发生事故, true",
    "不发生, 无, true",
    "无安全事故, 未发生事故, true",
    "无事故, 未发生安全事故, true",
    "无事故, 发生事故, false",
    "无隐患, 隐患已整改, false",
    "无事故, 无投诉, false",
    "无事故, '无投诉,发生事故', false"
  })
  void nothingOfItHappened(String target, String actual, boolean nothing) {
    assertThat(Likeness.isNothing(Assertion.of(target), Assertion.of(actual))).isEqualTo(nothing);
  }

  private static boolean says(String target, String actual) {
    return Likeness.says(Assertion.of(target), Assertion.of(actual));
  }
}
