package org.jiheng.report.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jiheng.http.Page;
import org.jiheng.province.overview.RollProgress;
import org.jiheng.province.overview.RollProgress.MissingDepartment;
import org.jiheng.province.tally.Measure;
import org.jiheng.province.tally.Totals;
import org.jiheng.report.tally.Tallies;
import org.jiheng.sql.Database;

/** The departments on a year's roll that have not filed yet. */
@ApplicationScoped
public class Outstanding {

  static final String AFTER =
      """
      select department, name from roll_entry
      where fiscal_year = :fiscalYear and not filed and department > :department order by department limit :limit
      """;

  private final Tallies tallies;
  private final Database database;

  Outstanding(Tallies tallies, Database database) {
    this.tallies = tallies;
    this.database = database;
  }

  /**
   * The roll in short, in the caller's transaction; empty where the year has none.
   *
   * @param sums of the year
   */
  public Optional<RollProgress> roll(int fiscalYear, Totals sums) {
    var departments = sums.count(fiscalYear, Measure.ROLL);
    if (departments == 0) {
      return Optional.empty();
    }
    var filed = sums.count(fiscalYear, Measure.ROLL_FILED);
    var outstanding = departments - filed;
    return Optional.of(
        new RollProgress(
            departments,
            filed,
            outstanding,
            after(fiscalYear, "", RollProgress.MISSING),
            outstanding > RollProgress.MISSING
                ? "/api/v1/overview/" + fiscalYear + "/outstanding"
                : null));
  }

  /**
   * @param code of the last department of the page before; empty for the first page
   * @return empty where the year has no roll
   */
  @Transactional
  Optional<Page<MissingDepartment>> page(int fiscalYear, String code, int limit) {
    if (tallies.of(List.of(fiscalYear)).count(fiscalYear, Measure.ROLL) == 0) {
      return Optional.empty();
    }
    return Optional.of(
        Page.of(after(fiscalYear, code, limit + 1), limit, each -> List.of(each.code())));
  }

  private List<MissingDepartment> after(int fiscalYear, String code, int limit) {
    return database
        .sql(AFTER)
        .bind("fiscalYear", fiscalYear)
        .bind("department", code)
        .bind("limit", limit)
        .list(row -> new MissingDepartment(row.text("department"), row.text("name")));
  }
}
