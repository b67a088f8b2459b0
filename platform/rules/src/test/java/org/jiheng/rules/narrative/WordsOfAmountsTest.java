package org.jiheng.rules.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiheng.rules.wording.WordLists;
import org.junit.jupiter.api.Test;

class WordsOfAmountsTest {

  @Test
  void everyWordOfTheFileMakesAnAmountApproximate() {
    var words = WordLists.read(Figures.class, Figures.FILE);
    assertThat(words.byKind().keySet()).containsExactlyInAnyOrder("about", "bound");
    assertThat(words.of("about"))
        .isNotEmpty()
        .allSatisfy(word -> assertThat(isApproximate("预算" + word + "5万元")).isTrue());
    assertThat(words.of("bound"))
        .isNotEmpty()
        .allSatisfy(word -> assertThat(isApproximate("预算5万元" + word)).isTrue());
    assertThat(isApproximate("预算5万元")).isFalse();
  }

  private static boolean isApproximate(String text) {
    return Figures.in(text).get(0).approximate();
  }
}
