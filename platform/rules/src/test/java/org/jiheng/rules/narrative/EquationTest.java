package org.jiheng.rules.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EquationTest {

  @Test
  void aSumIsReadWithItsPlaceTotalAndTerms() {
    var text = "经费合计7.5万元=2万元+3万元+2.5万元。";

    assertThat(Equation.in(text))
        .singleElement()
        .satisfies(
            sum -> {
              assertThat(text.substring(sum.from(), sum.to())).isEqualTo("7.5万元=2万元+3万元+2.5万元");
              assertThat(sum.total()).isEqualByComparingTo("7.5");
              assertThat(sum.terms()).map(Object::toString).containsExactly("2", "3", "2.5");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9=4+5",
        "90=45+45",
        "9元=4元+5元",
        "9万元=4+5",
        "1=0.4+0.6",
        "999999999999999=999999999999998+1",
        "1.000001=1.000000+0.000001"
      })
  void aSumMayFillTheTextInAnyUnit(String text) {
    assertThat(Equation.in(text))
        .extracting(Equation::from, Equation::to)
        .containsExactly(tuple(0, text.length()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9=9",
        "=4+5",
        "合计=4+5",
        "9=4+",
        "9=+5",
        "2+9=4+5",
        "2.5.9=4+5",
        "9=4+5.5.5",
        "9=4+5×2",
        "9=4+5-1",
        ".9=0.4+0.5",
        "9=4.+5",
        "9=4+.5",
        "9999999999999999=4+5",
        "1.0000001=4+5",
        "9=4+5/2"
      })
  void whatIsNoPlainSumOfProperNumbersIsNone(String text) {
    assertThat(Equation.in(text)).isEmpty();
  }

  @Test
  void severalSumsOfATextShareNoSign() {
    var text = "9=4+5，10=4+6；3=1+2";

    assertThat(Equation.in(text))
        .extracting(sum -> text.substring(sum.from(), sum.to()))
        .containsExactly("9=4+5", "10=4+6", "3=1+2");
    assertThat(Equation.in("9=4+5=2+3"))
        .extracting(Equation::from, Equation::to)
        .containsExactly(tuple(0, 5));
    assertThat(Equation.in("9=4=2+2"))
        .extracting(Equation::from, Equation::to)
        .containsExactly(tuple(2, 7));
  }

  @Test
  void aUnitBelongsToItsNumberAlone() {
    assertThat(Equation.in("元=4+5")).isEmpty();
    assertThat(Equation.in("万元=4+5")).isEmpty();
    assertThat(Equation.in("9万=4+5")).isEmpty();
    assertThat(Equation.in("9元=4万元+5元"))
        .extracting(Equation::from, Equation::to)
        .containsExactly(tuple(0, 9));
  }
}
