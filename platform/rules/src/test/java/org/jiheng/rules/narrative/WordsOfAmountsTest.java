package org.jiheng.rules.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jiheng.rules.wording.WordLists;
import org.junit.jupiter.api.Test;

class WordsOfAmountsTest {

  private static final Map<String, Exactness> KINDS =
      Map.of(
          "about", Exactness.ABOUT,
          "least", Exactness.AT_LEAST,
          "most", Exactness.AT_MOST,
          "about-behind", Exactness.ABOUT,
          "least-behind", Exactness.AT_LEAST,
          "most-behind", Exactness.AT_MOST);

  @Test
  void everyWordOfTheFileSaysHowExactAnAmountIs() {
    var words = WordLists.read(FigureFinder.class, FigureFinder.FILE);
    assertThat(words.byKind().keySet()).isEqualTo(KINDS.keySet());
    KINDS.forEach(
        (kind, exactness) ->
            assertThat(words.of(kind))
                .isNotEmpty()
                .allSatisfy(
                    word -> {
                      var behind = kind.endsWith("-behind");
                      var text = behind ? "预算5万元" + word : "预算" + word + "5万元";
                      assertThat(exactness(text)).as(text).isEqualTo(exactness);
                    }));
    assertThat(exactness("预算5万元")).isEqualTo(Exactness.EXACT);
    assertThat(exactness("预算5万余元")).isEqualTo(Exactness.AT_LEAST);
  }

  private static Exactness exactness(String text) {
    return FigureFinder.in(text).get(0).exactness();
  }
}
