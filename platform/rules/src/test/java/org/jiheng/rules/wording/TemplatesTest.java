package org.jiheng.rules.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {

  @ParameterizedTest
  @CsvSource({
    "优良中低差, 优良中低差",
    "优/良/中/差, 优良中差",
    "是/否, 是否",
    "好坏, 好坏",
    "有、无, 有无",
    "满意、基本满意、不满意, 满意基本满意不满意",
    "合格或不合格, 合格不合格"
  })
  void aScaleIsReadStepByStep(String cell, String steps) {
    assertThat(Templates.scale(cell))
        .hasValueSatisfying(scale -> assertThat(String.join("", scale)).isEqualTo(steps));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"优", "优良", "优良优", "差优", "差/中/优", "优良中好评", "是是", "优、良、中、差、优、良、中、差、优、良、中、差、优"})
  void whatOffersNothingToChooseIsNoScale(String cell) {
    assertThat(Templates.scale(cell)).isEmpty();
  }

  @Test
  void theThreeTiersOfThePrintedFormAreKnown() {
    assertThat(Templates.isAchieved("达成预期指标")).isTrue();
    assertThat(Templates.isAchieved("已达成预期指标")).isTrue();
    assertThat(Templates.isAchieved("未达成预期指标")).isFalse();
    assertThat(Templates.isLowerTier("部分达成预期指标并具有一定效果")).isTrue();
    assertThat(Templates.isLowerTier("未达成预期指标且效果较差")).isTrue();
    assertThat(Templates.isLowerTier("达成预期指标")).isFalse();
  }

  @Test
  void whatIsMoreThanHavingPassedIsKnown() {
    assertThat(Templates.isMoreThanPassed("合格", "优秀")).isTrue();
    assertThat(Templates.isMoreThanPassed("合格", "合格")).isFalse();
    assertThat(Templates.isMoreThanPassed("优", "良好")).isFalse();
  }
}
