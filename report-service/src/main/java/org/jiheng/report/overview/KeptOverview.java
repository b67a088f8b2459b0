package org.jiheng.report.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.province.overview.FigureChange;
import org.jiheng.province.overview.FigureDifferences;
import org.jiheng.report.evaluation.FigureFollower;
import org.jiheng.report.tally.Tallies;
import org.jiheng.sql.Database;

/** Keeps the province's sums in step with the evaluations that are served. */
@ApplicationScoped
class KeptOverview implements FigureFollower {

  private static final String SCORES =
      """
      select department, score from evaluation
      where fiscal_year = :fiscalYear and department = any(:departments)
      """;

  private final Tallies tallies;
  private final Database database;

  KeptOverview(Tallies tallies, Database database) {
    this.tallies = tallies;
    this.database = database;
  }

  @Override
  public void follow(Collection<FigureChange> changes) {
    var neighbours = scores(FigureDifferences.neighbours(changes));
    tallies.add(FigureDifferences.of(changes, neighbours));
  }

  private Map<DepartmentYear, BigDecimal> scores(Collection<DepartmentYear> ids) {
    var scores = new HashMap<DepartmentYear, BigDecimal>();
    DepartmentYear.byYear(ids)
        .forEach(
            (year, departments) ->
                database
                    .sql(SCORES)
                    .bind("fiscalYear", year)
                    .texts("departments", departments)
                    .list(
                        row ->
                            scores.put(
                                new DepartmentYear(row.text("department"), year),
                                row.numeric("score"))));
    return scores;
  }
}
