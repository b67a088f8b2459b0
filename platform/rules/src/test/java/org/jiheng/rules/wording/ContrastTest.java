package org.jiheng.rules.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an auditor says of target and actual in words, before any points. */
class ContrastTest {

  @ParameterizedTest
  @CsvSource({
    "完成, 未完成",
    "按时完成, 未按时完成",
    "通过验收, 未通过验收",
    "提升, 下降",
    "下降, 上升",
    "减少, 未减少",
    "不下降, 下降",
    "不增加, 增加",
    "正常, 异常",
    "及时, 不及时",
    "杜绝事故, 未杜绝",
    "无事故, 发生事故",
    "无投诉, 有投诉",
    "不超预算, 超预算",
    "控制在预算内, 超出预算",
    "明显增强, 不明显",
    "正增长, 负增长",
    "持续运行, 停止运行"
  })
  void theActualDeniesTheTarget(String target, String actual) {
    assertThat(of(target, actual)).isEqualTo(Contrast.CONTRADICTED);
  }

  @ParameterizedTest
  @CsvSource({
    "完成, 基本完成",
    "完成, 部分完成",
    "完成, 正在推进",
    "按时完成, 完成",
    "及时拨付, 已拨付",
    "明显改善, 改善",
    "显著提高, 有所提高",
    "优, 良",
    "满意, 基本满意",
    "健全, 比较健全",
    "完善, 比较完善",
    "良好, 总体良好",
    "提升, 持平",
    "全部完成, 除1项外全部完成",
    "合格, 有条件通过",
    "完成规划编制, 规划编制初稿已完成",
    "无事故, 未发生较大以上事故",
    "杜绝事故, 无重大事故",
    "不发生重大事故, 未发生特大事故",
    "不发生重大事故, 未发生较大事故",
    "无投诉, 无有效投诉",
    "无信访, 无越级信访"
  })
  void theActualSaysLessThanTheTarget(String target, String actual) {
    assertThat(of(target, actual)).isEqualTo(Contrast.WEAKENED);
  }

  @ParameterizedTest
  @CsvSource({
    "完成, 完成",
    "完成, 已完成",
    "按期完成, 按时完成",
    "提升, 有所提升",
    "提升, 显著提升",
    "良, 优",
    "不下降, 持平",
    "不增加, 减少",
    "零增长, 负增长",
    "减少, 明显减少",
    "基本完成, 基本完成",
    "基本完成, 完成",
    "不超预算, 未超预算",
    "不超预算, 控制在预算以内",
    "无事故, 未发生事故",
    "无事故, 未发生一般及以上事故",
    "不发生重大事故, 未发生较大以上事故",
    "不发生重大事故, 未发生重大及以上事故",
    "不发生重大事故, 无事故",
    "无安全事故, '无安全事故,无人员伤亡'",
    "不发生重大事故, 发生一般事故",
    "完成, 达成预期指标",
    "完成, 除此之外还完成2项",
    "明显, 显著"
  })
  void theActualIsNoLess(String target, String actual) {
    assertThat(of(target, actual)).isEqualTo(Contrast.OPEN);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 发生1起事故, 安全事故, CONTRADICTED",
    "0, 未发生重大事故, 安全事故, WEAKENED",
    "0, 未发生重大事故, 重大事故, OPEN",
    "0, 未发生重大事故, 重大活动, WEAKENED",
    "0, 无责任事故, 责任事故, OPEN",
    "0, 基本没有, 安全事故, OPEN",
    "0, 部分达成预期指标并具有一定效果, 安全事故, WEAKENED"
  })
  void whatMayNotHappenIsReadWithTheName(
      String target, String actual, String name, Contrast expected) {
    assertThat(Contrast.of(Assertion.of(target), Assertion.of(actual), true, name))
        .isEqualTo(expected);
  }

  private static Contrast of(String target, String actual) {
    return Contrast.of(Assertion.of(target), Assertion.of(actual), false, "指标");
  }
}
