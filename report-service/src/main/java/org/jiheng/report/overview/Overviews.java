package org.jiheng.report.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import org.jiheng.province.overview.Bands;
import org.jiheng.province.overview.OverviewView;
import org.jiheng.province.overview.OverviewView.LeftOutCount;
import org.jiheng.province.overview.OverviewView.Ranked;
import org.jiheng.province.overview.OverviewView.RuleCount;
import org.jiheng.province.overview.YearComparison;
import org.jiheng.province.overview.YearFigures;
import org.jiheng.province.tally.Measure;
import org.jiheng.province.tally.Totals;
import org.jiheng.report.roll.Outstanding;
import org.jiheng.report.tally.Tallies;
import org.jiheng.rules.evaluation.LeftOut;
import org.jiheng.sql.Database;

/** The province's figures: kept sums, and the ends of the order by score; nothing is counted. */
@ApplicationScoped
public class Overviews {

  private static final int RANKED = 5;

  // Everything in the answer is of one moment.
  private static final String ONE_SNAPSHOT =
      "set transaction isolation level repeatable read, read only";

  static final String RANKING =
      """
      select department, name, score, grade from evaluation
      where fiscal_year = :fiscalYear and coalesce(score, '-infinity'::numeric) > '-infinity'::numeric
      order by coalesce(score, '-infinity'::numeric) %1$s, department %1$s limit %2$s
      """;

  static final String WITHOUT_SCORE =
      """
      select department, name from evaluation
      where fiscal_year = :fiscalYear and left_out = :reason order by department limit :limit
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
  public OverviewView of(int fiscalYear) {
    database.sql(ONE_SNAPSHOT).update();
    var sums = tallies.of(List.of(fiscalYear, fiscalYear - 1));
    var year = new YearFigures(sums, fiscalYear);
    return new OverviewView(
        fiscalYear,
        year.departments(),
        year.meanScore(),
        year.grades(),
        Bands.SCORE.counted(sums.buckets(fiscalYear, Measure.SCORE_BAND)),
        Bands.RATE.counted(sums.buckets(fiscalYear, Measure.RATE_BAND)),
        year.annual(),
        year.executed(),
        year.rate(),
        findings(sums, fiscalYear),
        ranking(fiscalYear, "desc"),
        ranking(fiscalYear, "asc"),
        leftOut(sums, fiscalYear),
        YearComparison.of(sums, fiscalYear),
        outstanding.roll(fiscalYear, sums).orElse(null));
  }

  private static List<RuleCount> findings(Totals sums, int year) {
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

  private List<LeftOutCount> leftOut(Totals sums, int fiscalYear) {
    return sums.buckets(fiscalYear, Measure.LEFT_OUT).entrySet().stream()
        .map(
            each ->
                leftOut(
                    fiscalYear, LeftOut.valueOf(each.getKey()), each.getValue().intValueExact()))
        .sorted(Comparator.comparing(LeftOutCount::reason))
        .toList();
  }

  private LeftOutCount leftOut(int fiscalYear, LeftOut reason, int count) {
    var first =
        database
            .sql(WITHOUT_SCORE)
            .bind("fiscalYear", fiscalYear)
            .bind("reason", reason.name())
            .bind("limit", OverviewView.LEFT_OUT)
            .list(row -> new Ranked.Department(row.text("department"), row.text("name")));
    var more = "/api/v1/evaluations?sort=score&fiscalYear=" + fiscalYear;
    return new LeftOutCount(reason, count, first, first.size() < count ? more : null);
  }

  private List<Ranked> ranking(int fiscalYear, String direction) {
    return database
        .sql(RANKING.formatted(direction, RANKED))
        .bind("fiscalYear", fiscalYear)
        .list(
            row ->
                new Ranked(
                    new Ranked.Department(row.text("department"), row.text("name")),
                    row.numeric("score"),
                    row.text("grade")));
  }
}
