package org.jiheng.rules.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "个, 个",
    "个百分点, 个百分点",
    "个月, 月",
    "吨标准煤, 吨标准煤",
    "元/人, 元/人",
    "元每人, 元/人",
    "人次/个·月, 人次/个·月",
    "元/人人人人人人人, 元/人人人人人人人",
    "元/人人人人人人人人, ",
    "元/1, ",
    "支青年服务, 支青年服务",
    "支青年服务队, ",
    "志愿队伍, 志愿队伍",
    "志愿者队伍, ",
    "个已完成, ",
    "个1, ",
    "3, "
  })
  void readsAUnitWithTheNounBehindItAndNothingLonger(String text, String unit) {
    assertThat(Unit.of(text)).isEqualTo(unit);
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({
    "课时, 课时, 1",
    "支, 支工作队, 1",
    "支工作队, 支, 1",
    "支工作队, 支宣传队, ",
    "名, 人, 1",
    "人, 人次, 1",
    "人次, 人, ",
    "场, 次, 1",
    "TB, GB, 1024",
    "公斤, 斤, 2",
    "亩, 公顷, ",
    "次, 人, ",
    "志愿队伍, 工作队伍, ",
    "年, 月, 12",
    "月, 年, ",
    "季度, 月, 3",
    "天, 小时, 24",
    "小时, 分钟, 60",
    "%, ‰, 10",
    "成, %, 10",
    "公里, 米, 1000",
    "公顷, 亩, 15",
    "吨, 公斤, 1000"
  })
  void knowsHowManyOfOneUnitAnotherIs(String from, String to, BigDecimal factor) {
    assertThat(Unit.factor(from, to)).isEqualTo(factor);
  }

  @ParameterizedTest
  @CsvSource({"批次, true", "般, false", "'', false"})
  void tellsAUnitOfTheListFromOtherWords(String text, boolean known) {
    assertThat(Unit.isKnown(text)).isEqualTo(known);
  }
}
