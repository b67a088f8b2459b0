package org.jiheng.rules.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureFinderTest {

  @ParameterizedTest
  @CsvSource({
    "支出5万元, 5万元",
    "支出约5万元, 约5万元",
    "支出为5万元, 5万元",
    "支出约为5万元, 约为5万元",
    "支出不超过5万元, 不超过5万元",
    "支出超过5万元, 超过5万元",
    "支出5万元左右, 5万元左右",
    "支出5万元以上, 5万元以上",
    "支出5万元及以内, 5万元及以内",
    "约5万元, 约5万元",
    "为5万元, 5万元"
  })
  void aFigureReachesOverTheWordsThatSayHowExactItIs(String text, String figure) {
    assertThat(figures(text)).containsExactly(figure);
  }

  @Test
  void theNumberItselfBeginsBehindTheWordsBeforeIt() {
    assertThat(FigureFinder.in("支出约为5万元左右，近6元"))
        .extracting(Figure::lead, Figure::from, Figure::to, Figure::exactness)
        .containsExactly(tuple(2, 4, 9, Exactness.ABOUT), tuple(10, 11, 13, Exactness.ABOUT));
  }

  @Test
  void everyFigureOfATextIsFoundOnce() {
    assertThat(figures("9人、10场；12.5%和0.1亿元，3.25元9元"))
        .containsExactly("9人", "10场", "12.5%", "0.1亿元", "3.25元", "9元");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "第3名", "前5名", "-3元", "2-3家", "1.5.2元", "A.3元", "~3元", "±3%", "3×4元", "123", "第10名"
      })
  void partsOfOtherNumbersAndPlacesAreNoFigures(String text) {
    assertThat(figures(text)).doesNotContain("3名", "5名", "3元", "3家", "2元", "3%", "4元", "0名");
  }

  @Test
  void aFigureKnowsHowDeepInBracketsItStands() {
    assertThat(FigureFinder.in("1元(2元(3元)4元)5元)6元(7元。8元"))
        .extracting(Figure::depth)
        .containsExactly(0, 1, 2, 1, 0, 0, 1, 0);
  }

  @Test
  void aMovedFigureKeepsItsLengths() {
    var figure = FigureFinder.in("支出约5万元").get(0).shifted(10);

    assertThat(List.of(figure.lead(), figure.from(), figure.to())).containsExactly(12, 13, 16);
    assertThat(figure.value()).isEqualByComparingTo("50000");
    assertThat(figure.isAmount()).isTrue();
    assertThat(figure.isRate()).isFalse();
    assertThat(figure.approximate()).isTrue();
  }

  private static List<String> figures(String text) {
    return FigureFinder.in(text).stream()
        .map(figure -> text.substring(figure.lead(), figure.to()))
        .toList();
  }
}
