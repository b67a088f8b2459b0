package org.jiheng.rules.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jiheng.rules.narrative.Section;
import org.junit.jupiter.api.Test;

class BudgetBookTest {

  private static final String PUBLIC = "general-public.project";
  private static final String FUND = "government-fund.project";
  private static final String CAPITAL = "income.state-capital";
  private static final String NO_BOOK = "special";

  private static final Set<String> NAMESAKES = Set.of(PUBLIC, FUND, CAPITAL, NO_BOOK);

  @Test
  void theWordsBeforeAFigureNameItsBook() {
    assertThat(within("政府性基金预算项目支出", "一般公共预算", List.of("国有资本经营预算")))
        .containsExactlyInAnyOrder(FUND, NO_BOOK);
  }

  @Test
  void thenTheNearestTitleDoes() {
    assertThat(within("项目支出", "政府性基金", List.of("一般公共预算支出", "国有资本经营预算", "（一）项目支出")))
        .containsExactlyInAnyOrder(CAPITAL, NO_BOOK);
    assertThat(within("项目支出", "政府性基金", List.of("一般公共预算支出")))
        .containsExactlyInAnyOrder(PUBLIC, NO_BOOK);
  }

  @Test
  void thenTheHeadingOfTheChapter() {
    assertThat(within("项目支出", "三、政府性基金预算支出情况", List.of("（一）项目支出")))
        .containsExactlyInAnyOrder(FUND, NO_BOOK);
  }

  @Test
  void whereNothingNamesABookAnyMayBeMeant() {
    assertThat(within("项目支出", "部门概况", List.of())).isEqualTo(NAMESAKES);
  }

  @Test
  void aNameThatOnlyOneLineHasIsThatLine() {
    assertThat(BudgetBook.within(Set.of(PUBLIC), "政府性基金", tale(""), section(List.of())))
        .containsExactly(PUBLIC);
    assertThat(BudgetBook.within(Set.of(PUBLIC, CAPITAL), "政府性基金", tale(""), section(List.of())))
        .isEmpty();
  }

  private static Set<String> within(String head, String heading, List<String> titles) {
    return BudgetBook.within(NAMESAKES, head, tale(heading), section(titles));
  }

  private static Tale tale(String heading) {
    return new Tale(null, null, heading, null, null, List.of(), List.of());
  }

  private static Section section(List<String> titles) {
    return new Section(titles.size(), "", false, titles, 0, 0, 0, 0);
  }
}
