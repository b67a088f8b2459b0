package org.jiheng.filing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpellingTest {

  @Test
  void aRadicalIsSpelledAsTheUsualCharacterAlsoWhereItIsOneOfAVariant() {
    assertThat(Spelling.of("58⼾112⼈")).isEqualTo("58户112人");
    assertThat(Spelling.of("⾭⿈⽤⻓")).isEqualTo("青黄用长");
  }

  @Test
  void whatCannotBeSeenIsDroppedAndNumbersInCirclesStay() {
    assertThat(Spelling.of("3\u200b家\ufe0f\u202a")).isEqualTo("3家");
    assertThat(Spelling.of("①Ⅱ㈠½")).isEqualTo("①Ⅱ㈠½");
    assertThat(Spelling.isBlank("\u200b\u3000\u2800")).isTrue();
  }
}
