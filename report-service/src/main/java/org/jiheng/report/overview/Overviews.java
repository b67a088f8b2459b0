package org.jiheng.report.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jiheng.report.overview.OverviewView.GradeCount;
import org.jiheng.report.overview.OverviewView.Ranked;
import org.jiheng.report.overview.OverviewView.RuleCount;
import org.jiheng.report.overview.OverviewView.YearChange;
import org.jiheng.report.roll.Outstanding;
import org.jiheng.report.storage.Database;
import org.jiheng.report.tally.Measure;
import org.jiheng.report.tally.Sums;
import org.jiheng.report.tally.Tallies;

/** The province's figures: kept sums, and the ends of the order by score; nothing is counted. */
@ApplicationScoped
class Overviews {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int RANKED = 5;

  // Everything in the answer is of one moment.
  private static final String ONE_SNAPSHOT =
      "set transaction isolation level repeatable read, read only";

  static final String RANKING =
      """
      select department, name, score, grade from evaluation
      where fiscal_year = ? and coalesce(score, '-infinity'::numeric) > '-infinity'::numeric
      order by coalesce(score, '-infinity'::numeric) %1$s, department %1$s limit %2$s
      """;

  private final Tallies tallies;
  private final Outstanding outstanding;
  private final Database database;

  Overviews(Tallies tallies, Outstanding outstanding, Database database) {
    this.tallies = tallies;
    this.outstanding = outstanding;
    this.database = database;
  }

  @Transactional
  OverviewView of(int fiscalYear) {
    database.update(ONE_SNAPSHOT, Database.Binding.NONE);
    var sums = tallies.of(List.of(fiscalYear, fiscalYear - 1));
    var annual = sum(sums, fiscalYear, Measure.ANNUAL_COUNT, Measure.ANNUAL_SUM);
    var executed = sum(sums, fiscalYear, Measure.EXECUTED_COUNT, Measure.EXECUTED_SUM);
    return new OverviewView(
        fiscalYear,
        sums.count(fiscalYear, Measure.DEPARTMENTS),
        mean(sums, fiscalYear, Measure.SCORED, Measure.SCORE_SUM),
        grades(sums, fiscalYear),
        Bands.SCORE.counted(sums.buckets(fiscalYear, Measure.SCORE_BAND)),
        Bands.RATE.counted(sums.buckets(fiscalYear, Measure.RATE_BAND)),
        annual,
        executed,
        rate(annual, executed),
        findings(sums, fiscalYear),
        ranking(fiscalYear, "desc"),
        ranking(fiscalYear, "asc"),
        change(sums, fiscalYear),
        outstanding.roll(fiscalYear, sums).orElse(null));
  }

  private static BigDecimal sum(Sums sums, int year, Measure count, Measure sum) {
    return sums.count(year, count) == 0
        ? null
        : sums.of(year, sum).setScale(2, RoundingMode.HALF_UP);
  }

  private static BigDecimal mean(Sums sums, int year, Measure count, Measure sum) {
    return sums.count(year, count) == 0
        ? null
        : sums.of(year, sum).divide(sums.of(year, count), 2, RoundingMode.HALF_UP);
  }

  private static BigDecimal rate(BigDecimal annual, BigDecimal executed) {
    return annual == null || executed == null || annual.signum() <= 0
        ? null
        : executed.multiply(HUNDRED).divide(annual, 2, RoundingMode.HALF_UP);
  }

  /** The grade with the highest scores first; what has no grade last. */
  private static List<GradeCount> grades(Sums sums, int year) {
    Comparator<Map.Entry<String, BigDecimal>> withoutLast =
        Comparator.comparing(entry -> entry.getKey().isEmpty());
    Comparator<Map.Entry<String, BigDecimal>> byScore =
        Comparator.comparing(
            entry ->
                sums.of(year, Measure.GRADE_SCORE_SUM, entry.getKey())
                    .divide(entry.getValue(), 2, RoundingMode.HALF_UP));
    return sums.buckets(year, Measure.GRADE).entrySet().stream()
        .sorted(withoutLast.thenComparing(byScore.reversed()).thenComparing(Map.Entry::getKey))
        .map(
            entry ->
                new GradeCount(
                    entry.getKey().isEmpty() ? null : entry.getKey(),
                    entry.getValue().intValueExact()))
        .toList();
  }

  private static List<RuleCount> findings(Sums sums, int year) {
    return sums.buckets(year, Measure.FINDINGS).entrySet().stream()
        .map(
            entry ->
                new RuleCount(
                    entry.getKey(),
                    entry.getValue().longValueExact(),
                    sums.of(year, Measure.FINDING_DEPARTMENTS, entry.getKey()).intValueExact()))
        .sorted(Comparator.comparingLong(RuleCount::count).reversed())
        .toList();
  }

  private List<Ranked> ranking(int fiscalYear, String direction) {
    return database.list(
        RANKING.formatted(direction, RANKED),
        statement -> statement.setInt(1, fiscalYear),
        row ->
            new Ranked(
                new Ranked.Department(row.getString(1), row.getString(2)),
                row.getBigDecimal(3),
                row.getString(4)));
  }

  private static YearChange change(Sums sums, int year) {
    var before = year - 1;
    if (sums.count(before, Measure.DEPARTMENTS) == 0) {
      return null;
    }
    return new YearChange(
        before,
        sums.count(before, Measure.DEPARTMENTS),
        sum(sums, before, Measure.ANNUAL_COUNT, Measure.ANNUAL_SUM),
        sum(sums, before, Measure.EXECUTED_COUNT, Measure.EXECUTED_SUM),
        sums.count(year, Measure.COMPARED),
        mean(sums, year, Measure.COMPARED, Measure.CHANGE_SUM),
        sums.count(year, Measure.IMPROVED),
        sums.count(year, Measure.DECLINED));
  }
}
