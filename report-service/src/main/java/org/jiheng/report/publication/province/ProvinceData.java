package org.jiheng.report.publication.province;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jiheng.report.evaluation.ServedEvaluations;
import org.jiheng.report.evaluation.StandingEvaluation;
import org.jiheng.report.overview.Overviews;
import org.jiheng.report.storage.Database;

/** What a year's publications tell, set by set; in the caller's transaction. */
@ApplicationScoped
public class ProvinceData {

  private static final String RANKING =
      """
      select case when score is not null then rank() over (order by score desc nulls last)::integer end,
        department, name, score, grade, self_total, computed_total, annual, executed, rate,
        (select coalesce(sum(f.value::integer), 0) from jsonb_each_text(findings) f),
        filing_revision, revision, pending
      from evaluation where fiscal_year = ?
      order by score desc nulls last, department
      """;

  private static final String BROKEN =
      """
      select department, name, score, (findings ->> ?)::integer as broken
      from evaluation where fiscal_year = ? and findings ->> ? is not null
      order by broken desc, department
      """;

  private static final String MOMENT =
      "select max(as_of), count(pending) from evaluation where fiscal_year = ?";

  private final Overviews overviews;
  private final ServedEvaluations evaluations;
  private final Database database;

  ProvinceData(Overviews overviews, ServedEvaluations evaluations, Database database) {
    this.overviews = overviews;
    this.evaluations = evaluations;
    this.database = database;
  }

  public boolean isEvaluated(int fiscalYear) {
    return database
        .first(
            "select 1 from evaluation where fiscal_year = ? limit 1",
            statement -> statement.setInt(1, fiscalYear),
            row -> row.getInt(1))
        .isPresent();
  }

  /** Of a year that has evaluations. */
  public ProvinceYear of(int fiscalYear) {
    record Moment(Instant asOf, int pending) {}

    var moment =
        database
            .first(
                MOMENT,
                statement -> statement.setInt(1, fiscalYear),
                row -> new Moment(row.getTimestamp(1).toInstant(), row.getInt(2)))
            .orElseThrow();
    return new ProvinceYear(
        fiscalYear,
        moment.asOf(),
        moment.pending(),
        overviews.of(fiscalYear),
        database.list(RANKING, statement -> statement.setInt(1, fiscalYear), ProvinceData::ranked));
  }

  /** The departments that broke a rule, the most often first. */
  public List<RuleDepartment> broken(int fiscalYear, String rule) {
    return database.list(
        BROKEN,
        statement -> {
          statement.setString(1, rule);
          statement.setInt(2, fiscalYear);
          statement.setString(3, rule);
        },
        row ->
            new RuleDepartment(
                row.getString(1), row.getString(2), row.getBigDecimal(3), row.getInt(4)));
  }

  /**
   * The next departments by code.
   *
   * @param last the code of the former one; empty before the first
   */
  public List<StandingEvaluation> departments(int fiscalYear, String last, int limit) {
    return evaluations.after(fiscalYear, last, limit);
  }

  private static RankedDepartment ranked(ResultSet row) throws SQLException {
    return new RankedDepartment(
        row.getObject(1, Integer.class),
        row.getString(2),
        row.getString(3),
        row.getBigDecimal(4),
        row.getString(5),
        row.getBigDecimal(6),
        row.getBigDecimal(7),
        row.getBigDecimal(8),
        row.getBigDecimal(9),
        row.getBigDecimal(10),
        row.getInt(11),
        row.getInt(12),
        row.getInt(13),
        row.getObject(14, Integer.class));
  }
}
