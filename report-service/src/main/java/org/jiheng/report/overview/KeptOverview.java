package org.jiheng.report.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jiheng.report.evaluation.FigureChange;
import org.jiheng.report.evaluation.FigureFollower;
import org.jiheng.report.part.DepartmentYear;
import org.jiheng.report.storage.Columns;
import org.jiheng.report.storage.Database;
import org.jiheng.report.tally.Tallies;

/** Keeps the province's sums in step with the evaluations that are served. */
@ApplicationScoped
class KeptOverview implements FigureFollower {

  private static final String SCORES =
      """
      select e.department, e.fiscal_year, e.score
      from evaluation e join unnest(?, ?) as wanted (department, fiscal_year)
        on e.department = wanted.department and e.fiscal_year = wanted.fiscal_year
      """;

  private static final Columns<DepartmentYear> WANTED =
      new Columns<DepartmentYear>()
          .text(DepartmentYear::department)
          .integer(DepartmentYear::fiscalYear);

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
    if (!ids.isEmpty()) {
      database.list(
          SCORES,
          statement -> WANTED.bind(statement, ids),
          row ->
              scores.put(
                  new DepartmentYear(row.getString(1), row.getInt(2)), row.getBigDecimal(3)));
    }
    return scores;
  }
}
