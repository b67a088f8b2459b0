package org.jiheng.rules.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiheng.filing.Indicator;
import org.jiheng.rules.evaluation.Evaluated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameTargetTest {

  private static boolean same(String name, String one, String other) {
    var row = new Indicator("产出指标", "数量指标", name, one, null, null, null, null, null);
    return SameTarget.is(row, one, other, Evaluated.profile("hunan-2024"));
  }

  @ParameterizedTest
  @CsvSource({
    "人数, ≥400人, ＞＝４００ 人",
    "人数, ≥400人, 400人以上",
    "人数, ≥400人, 不少于400人",
    "人数, ≥400人, 400",
    "人数, ≥7.29万份, 72900份",
    "次数, 3000万次, 3，000万次以上",
    "投诉次数, ≤3次, 3次以内",
    "投诉次数, ≤3次, 3次",
    "合格率, ≥95%, 95％",
    "事故, 0起, 零发生",
    "家数, 3-5家, 3~5家",
    "时间, 2026年9月前, 2026-09",
    "验收, 通过验收, 通过验收。"
  })
  void anotherSpellingIsTheSameTarget(String name, String one, String other) {
    assertThat(same(name, one, other)).isTrue();
    assertThat(same(name, other, one)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "人数, ≥400人, ≥399人",
    "人数, ≥400人, >400人",
    "人数, ≥400人, ≤400人",
    "人数, ≥400人, ≥400家",
    "人数, ≥400人, 约400人",
    "合格率, ≥95%, ≥90%",
    "家数, 3-5家, 3-6家",
    "时间, 2026年9月前, 2026年10月前",
    "验收, 通过验收, 完成",
    "人数, ≥400人, ''"
  })
  void anotherTargetIsNotTheSame(String name, String one, String other) {
    assertThat(same(name, one, other)).isFalse();
    assertThat(same(name, other, one)).isFalse();
  }
}
