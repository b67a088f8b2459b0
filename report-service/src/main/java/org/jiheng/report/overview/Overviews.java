package org.jiheng.report.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.jiheng.report.overview.OverviewView.Band;
import org.jiheng.report.overview.OverviewView.GradeCount;
import org.jiheng.report.overview.OverviewView.Ranked;
import org.jiheng.report.overview.OverviewView.RuleCount;
import org.jiheng.report.overview.OverviewView.YearChange;
import org.jiheng.report.storage.Database;

/** The province's figures, aggregated from the serving evaluations. */
@ApplicationScoped
class Overviews {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int RANKED = 5;
  private static final List<Integer> SCORE_BOUNDS = List.of(60, 70, 80, 90);
  private static final List<Integer> RATE_BOUNDS = List.of(60, 70, 80, 90, 95, 100);

  private static final String TOTALS =
      """
      select count(*), round(avg(score), 2), sum(annual), sum(executed)
      from evaluation where fiscal_year = ?
      """;

  private static final String GRADES =
      """
      select grade, count(*) from evaluation where fiscal_year = ?
      group by grade order by max(score) desc nulls last
      """;

  private static final String BANDS =
      """
      select width_bucket(%1$s, ?::numeric[]), count(*)
      from evaluation where fiscal_year = ? and %1$s is not null group by 1
      """;

  private static final String FINDINGS =
      """
      select f.key, sum(f.value::bigint), count(*)
      from evaluation e, jsonb_each_text(e.findings) f
      where e.fiscal_year = ? group by f.key order by 2 desc, 1
      """;

  private static final String RANKING =
      """
      select department, name, score, grade from evaluation
      where fiscal_year = ? and score is not null
      order by coalesce(score, -1) %1$s, department %1$s limit %2$d
      """;

  private static final String CHANGE =
      """
      select count(b.department), sum(b.annual), sum(b.executed),
        count(e.score - b.score), round(avg(e.score - b.score), 2),
        count(*) filter (where e.score > b.score), count(*) filter (where e.score < b.score)
      from evaluation b left join evaluation e
        on e.fiscal_year = b.fiscal_year + 1 and e.department = b.department
      where b.fiscal_year = ?
      """;

  private final Database database;

  Overviews(Database database) {
    this.database = database;
  }

  private record Totals(
      int departments, BigDecimal meanScore, BigDecimal annual, BigDecimal executed) {}

  @Transactional
  OverviewView of(int fiscalYear) {
    var totals = totals(fiscalYear);
    return new OverviewView(
        fiscalYear,
        totals.departments(),
        totals.meanScore(),
        grades(fiscalYear),
        bands("score", SCORE_BOUNDS, fiscalYear),
        bands("rate", RATE_BOUNDS, fiscalYear),
        totals.annual(),
        totals.executed(),
        rate(totals),
        findings(fiscalYear),
        ranking("desc", fiscalYear),
        ranking("asc", fiscalYear),
        change(fiscalYear - 1));
  }

  private Totals totals(int fiscalYear) {
    return database
        .first(
            TOTALS,
            statement -> statement.setInt(1, fiscalYear),
            row ->
                new Totals(
                    row.getInt(1),
                    row.getBigDecimal(2),
                    row.getBigDecimal(3),
                    row.getBigDecimal(4)))
        .orElseThrow();
  }

  private static BigDecimal rate(Totals totals) {
    return totals.annual() == null || totals.executed() == null || totals.annual().signum() <= 0
        ? null
        : totals.executed().multiply(HUNDRED).divide(totals.annual(), 2, RoundingMode.HALF_UP);
  }

  private List<GradeCount> grades(int fiscalYear) {
    return database.list(
        GRADES,
        statement -> statement.setInt(1, fiscalYear),
        row -> new GradeCount(row.getString(1), row.getInt(2)));
  }

  private List<Band> bands(String column, List<Integer> bounds, int fiscalYear) {
    var counts = new HashMap<Integer, Integer>();
    database.list(
        BANDS.formatted(column),
        statement -> {
          statement.setArray(
              1, statement.getConnection().createArrayOf("integer", bounds.toArray()));
          statement.setInt(2, fiscalYear);
        },
        row -> counts.put(row.getInt(1), row.getInt(2)));
    return IntStream.rangeClosed(0, bounds.size())
        .mapToObj(
            band ->
                new Band(
                    band == 0 ? null : bounds.get(band - 1),
                    band == bounds.size() ? null : bounds.get(band),
                    counts.getOrDefault(band, 0)))
        .toList();
  }

  private List<RuleCount> findings(int fiscalYear) {
    return database.list(
        FINDINGS,
        statement -> statement.setInt(1, fiscalYear),
        row -> new RuleCount(row.getString(1), row.getLong(2), row.getInt(3)));
  }

  private List<Ranked> ranking(String direction, int fiscalYear) {
    return database.list(
        RANKING.formatted(direction, RANKED),
        statement -> statement.setInt(1, fiscalYear),
        row ->
            new Ranked(
                new Ranked.Department(row.getString(1), row.getString(2)),
                row.getBigDecimal(3),
                row.getString(4)));
  }

  private YearChange change(int before) {
    return database
        .first(
            CHANGE,
            statement -> statement.setInt(1, before),
            row ->
                new YearChange(
                    before,
                    row.getInt(1),
                    row.getBigDecimal(2),
                    row.getBigDecimal(3),
                    row.getInt(4),
                    row.getBigDecimal(5),
                    row.getInt(6),
                    row.getInt(7)))
        .filter(change -> change.departments() > 0)
        .orElse(null);
  }
}
