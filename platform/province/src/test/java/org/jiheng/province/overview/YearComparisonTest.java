package org.jiheng.province.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.province.overview.OverviewView.Compared;
import org.jiheng.province.overview.OverviewView.GradeChange;
import org.jiheng.province.tally.Deltas;
import org.jiheng.province.tally.Measure;
import org.jiheng.rules.evaluation.EvaluationFigures;
import org.junit.jupiter.api.Test;

class YearComparisonTest {

  private static final int YEAR = 2024;

  private final Deltas kept = new Deltas();

  @Test
  void everyFigureStandsBesideItsFormerAndTheDifference() {
    evaluated("A", YEAR - 1, "80", "良", "1000.00", "900.00");
    evaluated("A", YEAR, "95", "优", "2000.00", "1000.00");
    evaluated("B", YEAR, "90", "优", "1000.00", "500.00");

    var figures = YearComparison.of(kept.sums(), YEAR).figures();

    assertThat(figures.departments()).isEqualTo(compared("1", "1"));
    assertThat(figures.meanScore()).isEqualTo(compared("80.00", "12.50"));
    assertThat(figures.annual()).isEqualTo(compared("1000.00", "2000.00"));
    assertThat(figures.executed()).isEqualTo(compared("900.00", "600.00"));
    assertThat(figures.rate()).isEqualTo(compared("90.00", "-40.00"));
  }

  @Test
  void gradesThatOnlyOneOfTheYearsHasAreCompared() {
    evaluated("A", YEAR - 1, "80", "良", "1.00", "1.00");
    evaluated("A", YEAR, "95", "优", "1.00", "1.00");

    assertThat(YearComparison.of(kept.sums(), YEAR).grades())
        .isEqualTo(List.of(new GradeChange("优", 0, 1), new GradeChange("良", 1, -1)));
  }

  @Test
  void whatAYearDoesNotHaveIsBlankAndNoZero() {
    evaluated("A", YEAR - 1, "80", "良", null, null);
    evaluated("A", YEAR, "95", "优", "1000.00", "900.00");
    kept.add(YEAR, Measure.ROLL, BigDecimal.TEN);
    kept.add(YEAR, Measure.ROLL_FILED, BigDecimal.ONE);

    var figures = YearComparison.of(kept.sums(), YEAR).figures();

    assertThat(figures.filed()).isEqualTo(new Compared(null, null));
    assertThat(figures.annual()).isEqualTo(new Compared(null, null));
    assertThat(figures.rate()).isEqualTo(new Compared(null, null));
  }

  @Test
  void aYearWithoutOneBeforeIsComparedWithNothing() {
    evaluated("A", YEAR, "95", "优", "1000.00", "900.00");

    assertThat(YearComparison.of(kept.sums(), YEAR)).isNull();
  }

  private void evaluated(
      String department, int year, String score, String grade, String annual, String executed) {
    var figures =
        new EvaluationFigures(
            new BigDecimal(score),
            grade,
            null,
            null,
            null,
            money(annual),
            money(executed),
            null,
            Map.of(),
            null);
    var change = new FigureChange(new DepartmentYear(department, year), null, figures);
    kept.add(FigureDifferences.of(List.of(change), Map.of()));
  }

  private static BigDecimal money(String amount) {
    return amount == null ? null : new BigDecimal(amount);
  }

  private static Compared compared(String before, String change) {
    return new Compared(new BigDecimal(before), new BigDecimal(change));
  }
}
