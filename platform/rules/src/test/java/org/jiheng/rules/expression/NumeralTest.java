package org.jiheng.rules.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0个         | 0        | 1
          9个         | 9        | 1
          +5个        | 5        | 2
          -5个        | -5       | 2
          1.5个       | 1.5      | 3
          1.          | 1        | 1
          1,          | 1        | 1
          1.个        | 1        | 1
          1,234       | 1234     | 5
          123,456     | 123456   | 7
          1,234,567.8 | 1234567.8 | 11
          十          | 10       | 1
          十二        | 12       | 2
          二十        | 20       | 2
          二十三      | 23       | 3
          一百零五    | 105      | 4
          一百一十    | 110      | 4
          两千        | 2000     | 2
          〇          | 0        | 1
          九千九百九十九 | 9999  | 7
          """)
  void readsANumberAndKnowsItsEnd(String text, BigDecimal value, int end) {
    var numeral = Numeral.at(text, 0);
    assertThat(numeral.value()).isEqualByComparingTo(value);
    assertThat(numeral.end()).isEqualTo(end);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "个", ".5", "-", "+", "-五", "百", "千", "零十", "一二", "十百", "一百一百", "三百二千", "二十十"})
  void findsNoNumberWhereNoneIsWritten(String text) {
    assertThat(Numeral.at(text, 0)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"12,34", "1234,567", "1.2.3", "1.2,345", "1 2", "1,23", "1,2345"})
  void doesNotRepairAMalformedNumber(String text) {
    var numeral = Numeral.at(text, 0);
    assertThat(numeral.malformed()).isTrue();
    assertThat(numeral.end()).isEqualTo(text.length());
  }

  @Test
  void takesThirtyDigitsAndNoMore() {
    assertThat(Numeral.at("1".repeat(30), 0).value()).isEqualTo(new BigDecimal("1".repeat(30)));
    assertThat(Numeral.at("1".repeat(31), 0).malformed()).isTrue();
  }

  @Test
  void beginsWhereItIsAsked() {
    assertThat(Numeral.at("共5个", 0)).isNull();
    assertThat(Numeral.at("共5个", 1).value()).isEqualByComparingTo("5");
    assertThat(Numeral.at("共-5", 1).value()).isEqualByComparingTo("-5");
    assertThat(Numeral.at("共", 1)).isNull();
  }
}
