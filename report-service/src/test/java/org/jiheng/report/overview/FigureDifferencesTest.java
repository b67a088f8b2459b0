package org.jiheng.report.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jiheng.report.evaluation.EvaluationFigures;
import org.jiheng.report.evaluation.FigureChange;
import org.jiheng.report.part.DepartmentYear;
import org.jiheng.report.tally.Deltas;
import org.jiheng.report.tally.Measure;
import org.jiheng.report.tally.Sums;
import org.junit.jupiter.api.Test;

class FigureDifferencesTest {

  private static final List<Integer> YEARS = List.of(2023, 2024, 2025, 2026);

  @Test
  void a_first_evaluation_is_counted_everywhere() {
    var sums = FigureDifferences.of(List.of(change(2024, null, figures("88.5"))), Map.of()).sums();

    assertThat(sums.count(2024, Measure.DEPARTMENTS)).isEqualTo(1);
    assertThat(sums.of(2024, Measure.SCORE_SUM)).isEqualByComparingTo("88.5");
    assertThat(sums.buckets(2024, Measure.SCORE_BAND)).containsOnlyKeys("3");
    assertThat(sums.buckets(2024, Measure.FINDINGS)).containsOnlyKeys("SUM");
    assertThat(sums.count(2024, Measure.COMPARED)).isZero();
  }

  @Test
  void figures_that_stay_the_same_change_nothing() {
    var same = change(2024, figures("88.5"), figures("88.50"));

    assertThat(FigureDifferences.of(List.of(same), Map.of()).sums()).isEqualTo(new Deltas().sums());
  }

  @Test
  void a_score_is_compared_with_the_year_before_and_the_year_after() {
    var changes = List.of(change(2024, figures("80"), figures("90")));
    var neighbours = Map.of(id(2023), new BigDecimal("85"), id(2025), new BigDecimal("95"));

    assertThat(FigureDifferences.neighbours(changes)).containsExactly(id(2023), id(2025));
    var sums = FigureDifferences.of(changes, neighbours).sums();

    assertThat(sums.of(2024, Measure.IMPROVED)).isEqualByComparingTo("1");
    assertThat(sums.of(2024, Measure.DECLINED)).isEqualByComparingTo("-1");
    assertThat(sums.of(2024, Measure.CHANGE_SUM)).isEqualByComparingTo("10");
    assertThat(sums.of(2024, Measure.COMPARED)).isZero();
    assertThat(sums.of(2025, Measure.IMPROVED)).isZero();
    assertThat(sums.of(2025, Measure.CHANGE_SUM)).isEqualByComparingTo("-10");
  }

  @Test
  void years_that_change_together_need_nobody_beside_them_twice() {
    var changes =
        List.of(change(2024, null, figures("80")), change(2025, figures("70"), figures("90")));

    assertThat(FigureDifferences.neighbours(changes)).containsExactly(id(2023), id(2026));
    var sums = FigureDifferences.of(changes, Map.of()).sums();

    assertThat(sums.count(2025, Measure.COMPARED)).isEqualTo(1);
    assertThat(sums.of(2025, Measure.CHANGE_SUM)).isEqualByComparingTo("10");
  }

  /** Each transaction changes any of the years to any figures. */
  @Property(tries = 500)
  void any_sequence_of_changes_gives_what_a_recount_gives(
      @ForAll("transactions") List<Map<Integer, EvaluationFigures>> transactions) {
    var served = new TreeMap<Integer, EvaluationFigures>();
    var kept = new Deltas();
    for (var transaction : transactions) {
      var changes =
          transaction.entrySet().stream()
              .map(entry -> change(entry.getKey(), served.get(entry.getKey()), entry.getValue()))
              .toList();
      var neighbours = new HashMap<DepartmentYear, BigDecimal>();
      FigureDifferences.neighbours(changes).stream()
          .filter(id -> served.containsKey(id.fiscalYear()))
          .forEach(id -> neighbours.put(id, served.get(id.fiscalYear()).score()));
      kept.add(FigureDifferences.of(changes, neighbours));
      served.putAll(transaction);
    }

    assertThat(kept.sums()).isEqualTo(recount(served));
  }

  /** All years at once, as if nothing had been there before. */
  private static Sums recount(Map<Integer, EvaluationFigures> served) {
    return FigureDifferences.of(
            served.entrySet().stream()
                .map(entry -> change(entry.getKey(), null, entry.getValue()))
                .toList(),
            Map.of())
        .sums();
  }

  @Provide
  Arbitrary<List<Map<Integer, EvaluationFigures>>> transactions() {
    var decimal =
        Arbitraries.bigDecimals()
            .between(BigDecimal.ZERO, BigDecimal.valueOf(110))
            .ofScale(2)
            .injectNull(0.2);
    var figures =
        Combinators.combine(
                decimal,
                Arbitraries.of("优", "良", "差").injectNull(0.2),
                decimal,
                decimal,
                decimal,
                Arbitraries.maps(
                        Arbitraries.of("SUM", "RATE", "MISSING"),
                        Arbitraries.integers().between(1, 9))
                    .ofMaxSize(3))
            .as(
                (score, grade, annual, executed, rate, findings) ->
                    new EvaluationFigures(
                        score, grade, null, null, annual, executed, rate, findings));
    return Arbitraries.maps(Arbitraries.of(YEARS), figures)
        .ofMinSize(1)
        .ofMaxSize(4)
        .list()
        .ofMaxSize(12);
  }

  private static FigureChange change(int year, EvaluationFigures before, EvaluationFigures after) {
    return new FigureChange(id(year), before, after);
  }

  private static DepartmentYear id(int year) {
    return new DepartmentYear("D1", year);
  }

  private static EvaluationFigures figures(String score) {
    var amount = new BigDecimal("100.00");
    return new EvaluationFigures(
        new BigDecimal(score), "良", null, null, amount, amount, amount, Map.of("SUM", 2));
  }
}
