package org.jiheng.rules.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellSpellingTest {

  @Test
  void joinsANumberThatALineBreakToreAndKeepsAGapInOneLine() {
    assertThat(CellSpelling.of("1\n2")).isEqualTo("12");
    assertThat(CellSpelling.of("1 \n 2")).isEqualTo("12");
    assertThat(CellSpelling.of("1\r2")).isEqualTo("12");
    assertThat(CellSpelling.of("1 2")).isEqualTo("1 2");
    assertThat(CellSpelling.of("1 　２")).isEqualTo("1 2");
  }

  @Test
  void dropsEveryOtherBlank() {
    assertThat(CellSpelling.of(" 1 个 ")).isEqualTo("1个");
    assertThat(CellSpelling.of("a b")).isEqualTo("ab");
    assertThat(CellSpelling.of("1 ")).isEqualTo("1");
    assertThat(CellSpelling.of(" 1")).isEqualTo("1");
    assertThat(CellSpelling.of("2 次")).isEqualTo("2次");
  }

  @Test
  void writesEverySignInOneSpelling() {
    assertThat(CellSpelling.of("！（９０％）")).isEqualTo("!(90%)");
    assertThat(CellSpelling.of("=>80<=90>=1=<2")).isEqualTo("≥80≤90≥1≤2");
    assertThat(CellSpelling.of("〔3—5〕㎡★")).isEqualTo("(3-5)m2");
    assertThat(CellSpelling.of("一鿿丁")).isEqualTo("一鿿丁");
  }

  @Test
  void tellsATextOfSomeCharactersOnly() {
    assertThat(CellSpelling.hasOnly("-/", "-/-")).isTrue();
    assertThat(CellSpelling.hasOnly("-/", "")).isTrue();
    assertThat(CellSpelling.hasOnly("-/", "-1")).isFalse();
  }
}
