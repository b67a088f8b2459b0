package org.jiheng.province.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.province.tally.Deltas;
import org.jiheng.province.tally.Measure;
import org.jiheng.rules.evaluation.EvaluationFigures;
import org.jiheng.rules.evaluation.LeftOut;
import org.junit.jupiter.api.Test;

class FigureDifferencesTest {

  @Test
  void aFirstEvaluationIsCountedEverywhere() {
    var sums = FigureDifferences.of(List.of(change(2024, null, figures("88.5"))), Map.of()).sums();

    assertThat(sums.count(2024, Measure.DEPARTMENTS)).isEqualTo(1);
    assertThat(sums.of(2024, Measure.SCORE_SUM)).isEqualByComparingTo("88.5");
    assertThat(sums.buckets(2024, Measure.SCORE_BAND)).containsOnlyKeys("3");
    assertThat(sums.buckets(2024, Measure.FINDINGS)).containsOnlyKeys("SUM");
    assertThat(sums.count(2024, Measure.COMPARED)).isZero();
  }

  @Test
  void figuresThatStayTheSameChangeNothing() {
    var same = change(2024, figures("88.5"), figures("88.50"));

    assertThat(FigureDifferences.of(List.of(same), Map.of()).sums()).isEqualTo(new Deltas().sums());
  }

  @Test
  void aScoreIsComparedWithTheYearBeforeAndTheYearAfter() {
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
  void yearsThatChangeTogetherNeedNobodyBesideThemTwice() {
    var changes =
        List.of(change(2024, null, figures("80")), change(2025, figures("70"), figures("90")));

    assertThat(FigureDifferences.neighbours(changes)).containsExactly(id(2023), id(2026));
    var sums = FigureDifferences.of(changes, Map.of()).sums();

    assertThat(sums.count(2025, Measure.COMPARED)).isEqualTo(1);
    assertThat(sums.of(2025, Measure.CHANGE_SUM)).isEqualByComparingTo("10");
  }

  @Test
  void aDepartmentWithoutAScoreIsCountedByItsReasonAndInNoDistribution() {
    var without =
        new EvaluationFigures(
            null, null, null, null, null, null, null, null, Map.of(), LeftOut.WEIGHTS);

    var sums = FigureDifferences.of(List.of(change(2024, null, without)), Map.of()).sums();

    assertThat(sums.buckets(2024, Measure.LEFT_OUT)).containsOnlyKeys("WEIGHTS");
    assertThat(sums.buckets(2024, Measure.SCORE_BAND)).isEmpty();
    assertThat(sums.count(2024, Measure.SCORED)).isZero();
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
        new BigDecimal(score),
        "良",
        null,
        null,
        null,
        amount,
        amount,
        amount,
        Map.of("SUM", 2),
        null);
  }
}
