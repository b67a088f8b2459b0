package org.jiheng.report.overview;

import org.jiheng.report.journey.Plan;
import org.jiheng.sql.Database;

/** How the database finds the first departments of a year's ranking. */
public final class RankingPlan {

  private RankingPlan() {}

  /** Of {@code direction} asc or desc. */
  public static Plan of(Database database, int fiscalYear, String direction, int departments) {
    return Plan.of(
        Plan.explained(database)
            .add(Overviews.RANKING.formatted(direction, departments), "fiscalYear", fiscalYear));
  }
}
