package org.jiheng.rules.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "支出 1,234.56 万元|支出1234.56万元",
        "1,234,567元|1234567元",
        "9,100元|9100元",
        "1,23元|1，23元",
        "1,2345元|1，2345元",
        "甲,234元|甲，234元",
        "12,a34元|12，a34元",
        "12,3a4元|12，3a4元",
        "12,34a元|12，34a元",
        "1,234|1234",
        "，|，",
        ",234|，234",
        "（１２）％！～|(12)%!~",
        "“基层”《办法》『甲』|基层办法甲",
        "甲。乙、丙|甲。乙、丙",
        "１，２３４元|1，234元"
      })
  void whatLayoutPutIntoATextIsLeftOut(String raw, String text) {
    assertThat(Prose.of(raw).text()).isEqualTo(text);
  }

  @Test
  void everyCharacterKnowsItsPlaceInTheTextAsFiled() {
    var raw = "支 出\n1,234 元";
    var prose = Prose.of(raw);

    assertThat(prose.text()).isEqualTo("支出1234元");
    for (var at = 0; at < prose.text().length(); at++) {
      assertThat(raw.substring(prose.start(at), prose.end(at + 1)))
          .isEqualTo(prose.text().substring(at, at + 1));
    }
    assertThat(prose.end(0)).isZero();
    assertThat(prose.beginsLine(0)).isTrue();
    assertThat(prose.beginsLine(1)).isFalse();
    assertThat(prose.beginsLine(2)).isTrue();
    assertThat(prose.beginsLine(3)).isFalse();
  }

  @Test
  void oneCharacterThatStandsForSeveralIsThePlaceOfAllOfThem() {
    var prose = Prose.of("㎡".repeat(3) + "元");

    assertThat(prose.text()).isEqualTo("m2m2m2元");
    assertThat(prose.start(5)).isEqualTo(2);
    assertThat(prose.end(6)).isEqualTo(3);
    assertThat(prose.start(6)).isEqualTo(3);
    assertThat(prose.end(7)).isEqualTo(4);
  }
}
