package org.jiheng.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jiheng.http.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterTest {

  private static final String AMOUNTS = "org.jiheng.budget.AmountsChanged.v1";
  private static final String FORM = "org.jiheng.indicator.FormChanged.v1";

  @Test
  void withoutParametersEverythingPasses() {
    assertThat(filter(List.of(), List.of(), List.of()).passes(event("a", 2024, "of.later.v1")))
        .isTrue();
  }

  @Test
  void aParameterThatIsRepeatedOrHoldsAListAsksForAnyOfItsValues() {
    var filter = filter(List.of("a,b", "c"), List.of(AMOUNTS), List.of("2023, 2024"));

    assertThat(filter.passes(event("a", 2024, AMOUNTS))).isTrue();
    assertThat(filter.passes(event("c", 2023, AMOUNTS))).isTrue();
    assertThat(filter.passes(event("d", 2023, AMOUNTS))).isFalse();
    assertThat(filter.passes(event("a", 2022, AMOUNTS))).isFalse();
    assertThat(filter.passes(event("a", 2024, FORM))).isFalse();
  }

  @Test
  void aDepartmentWhoseCodeHasACommaCanBeAskedFor() {
    assertThat(filter(List.of("a,b"), List.of(), List.of()).passes(event("a,b", 2024, FORM)))
        .isTrue();
  }

  @Test
  void whatAClientMayNotSeeDoesNotPassAlsoWhereItAsksForIt() {
    var clerk = Filter.of(List.of("a", "b"), List.of(), List.of(), "a"::equals);

    assertThat(clerk.passes(event("a", 2024, FORM))).isTrue();
    assertThat(clerk.passes(event("b", 2024, FORM))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'',,",
    "'a,,b',,",
    "'a\u0007',,",
    ",AmountsChanged,",
    ",org.jiheng.budget.AmountsChanged.v2,",
    ",,24",
    ",,二〇二四",
    ",,'2024,'"
  })
  void aValueThatNothingCanBeIsRefused(String department, String type, String year) {
    assertThatThrownBy(() -> filter(list(department), list(type), list(year)))
        .isInstanceOf(ProblemException.class)
        .satisfies(
            refused -> assertThat(((ProblemException) refused).problem().status()).isEqualTo(400));
  }

  private static List<String> list(String value) {
    return value == null ? List.of() : List.of(value);
  }

  private static Filter filter(List<String> departments, List<String> types, List<String> years) {
    return Filter.of(departments, types, years, department -> true);
  }

  private static LiveEvent event(String department, int year, String type) {
    return new LiveEvent(0, 0, department, year, type, new byte[0]);
  }
}
