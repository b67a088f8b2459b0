package org.jiheng.province.overview;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jiheng.province.overview.OverviewView.GradeCount;
import org.jiheng.province.tally.Measure;
import org.jiheng.province.tally.Totals;

/**
 * The province's figures in one year, as its sums give them; null is what the year does not have.
 */
public record YearFigures(Totals sums, int fiscalYear) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public int departments() {
    return sums.count(fiscalYear, Measure.DEPARTMENTS);
  }

  /** Departments of the roll that have filed; null where the year has no roll. */
  public Integer filed() {
    return sums.count(fiscalYear, Measure.ROLL) == 0
        ? null
        : sums.count(fiscalYear, Measure.ROLL_FILED);
  }

  public BigDecimal meanScore() {
    return mean(Measure.SCORED, Measure.SCORE_SUM);
  }

  /** The mean change of the scores of those that have one in the year before, too. */
  public BigDecimal meanChange() {
    return mean(Measure.COMPARED, Measure.CHANGE_SUM);
  }

  public BigDecimal annual() {
    return sum(Measure.ANNUAL_COUNT, Measure.ANNUAL_SUM);
  }

  public BigDecimal executed() {
    return sum(Measure.EXECUTED_COUNT, Measure.EXECUTED_SUM);
  }

  public BigDecimal rate() {
    var annual = annual();
    var executed = executed();
    return annual == null || executed == null || annual.signum() <= 0
        ? null
        : executed.multiply(HUNDRED).divide(annual, 2, RoundingMode.HALF_UP);
  }

  /** The grade with the highest scores first; what has no grade last. */
  public List<GradeCount> grades() {
    Comparator<Map.Entry<String, BigDecimal>> withoutLast =
        Comparator.comparing(entry -> entry.getKey().isEmpty());
    Comparator<Map.Entry<String, BigDecimal>> byScore =
        Comparator.comparing(
            entry ->
                sums.of(fiscalYear, Measure.GRADE_SCORE_SUM, entry.getKey())
                    .divide(entry.getValue(), 2, RoundingMode.HALF_UP));
    return sums.buckets(fiscalYear, Measure.GRADE).entrySet().stream()
        .sorted(withoutLast.thenComparing(byScore.reversed()).thenComparing(Map.Entry::getKey))
        .map(
            entry ->
                new GradeCount(
                    entry.getKey().isEmpty() ? null : entry.getKey(),
                    entry.getValue().intValueExact()))
        .toList();
  }

  private BigDecimal sum(Measure count, Measure sum) {
    return sums.count(fiscalYear, count) == 0
        ? null
        : sums.of(fiscalYear, sum).setScale(2, RoundingMode.HALF_UP);
  }

  private BigDecimal mean(Measure count, Measure sum) {
    return sums.count(fiscalYear, count) == 0
        ? null
        : sums.of(fiscalYear, sum).divide(sums.of(fiscalYear, count), 2, RoundingMode.HALF_UP);
  }
}
