package org.jiheng.report.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.report.evaluation.FigureChange;
import org.jiheng.report.evaluation.FigureFollower;
import org.jiheng.report.tally.Tallies;
import org.jiheng.sql.Columns;
import org.jiheng.sql.Database;

/** Keeps the province's sums in step with the evaluations that are served. */
@ApplicationScoped
class KeptOverview implements FigureFollower {

  private static final String SCORES =
      """
      select e.department, e.fiscal_year, e.score
      from evaluation e join <wanted>
        on e.department = wanted.department and e.fiscal_year = wanted.fiscal_year
      """;

  private static final Columns<DepartmentYear> WANTED =
      new Columns<DepartmentYear>()
          .text("department", DepartmentYear::department)
          .integer("fiscal_year", DepartmentYear::fiscalYear);

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
      database
          .sql(SCORES)
          .rows("wanted", WANTED, ids)
          .list(
              row ->
                  scores.put(
                      new DepartmentYear(row.text("department"), row.integer("fiscal_year")),
                      row.numeric("score")));
    }
    return scores;
  }
}
