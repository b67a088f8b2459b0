package org.jiheng.rules.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrdinalsTest {

  @ParameterizedTest
  @CsvSource({
    "一、, 1",
    "九、, 9",
    "（十）, 10",
    "(十二), 12",
    "二十、, 20",
    "二十三、, 23",
    "3、, 3",
    "0., 0",
    "10., 10",
    "19、, 19",
    "(90), 90",
    "①, 1",
    "②, 2",
    "⑳, 20",
    "零, 0",
    "甲、, 0"
  })
  void theNumberOfAPartIsReadHoweverItIsWritten(String mark, int number) {
    assertThat(Ordinals.of(mark)).isEqualTo(number);
  }
}
