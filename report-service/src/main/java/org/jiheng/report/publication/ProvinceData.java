package org.jiheng.report.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jiheng.province.edition.ProvinceSource;
import org.jiheng.province.table.ProvinceYear;
import org.jiheng.province.table.RankedDepartment;
import org.jiheng.province.table.RuleDepartment;
import org.jiheng.report.evaluation.ServedEvaluations;
import org.jiheng.report.overview.Overviews;
import org.jiheng.rules.evaluation.LeftOut;
import org.jiheng.rules.evaluation.StandingEvaluation;
import org.jiheng.sql.Database;
import org.jiheng.sql.Row;

/** What a year's publications tell, set by set; in the caller's transaction. */
@ApplicationScoped
public class ProvinceData implements ProvinceSource {

  private static final String RANKING =
      """
      select case when score is not null then rank() over (order by score desc nulls last)::integer end as place,
        department, name, score, grade, self_total, computed_total, annual, executed, rate,
        (select coalesce(sum(f.value::integer), 0) from jsonb_each_text(findings) f) as findings_told,
        filing_revision, revision, pending, left_out
      from evaluation where fiscal_year = :fiscalYear
      order by score desc nulls last, department
      """;

  private static final String BROKEN =
      """
      select department, name, score, (findings ->> :rule)::integer as broken
      from evaluation where fiscal_year = :fiscalYear and findings ->> :rule is not null
      order by broken desc, department
      """;

  private static final String MOMENT =
      "select max(as_of) as as_of, count(pending) as pending from evaluation where fiscal_year = :fiscalYear";

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
        .sql("select fiscal_year from evaluation where fiscal_year = :fiscalYear limit 1")
        .bind("fiscalYear", fiscalYear)
        .first(row -> row.integer("fiscal_year"))
        .isPresent();
  }

  @Override
  public ProvinceYear of(int fiscalYear) {
    record Moment(Instant asOf, int pending) {}

    var moment =
        database
            .sql(MOMENT)
            .bind("fiscalYear", fiscalYear)
            .first(row -> new Moment(row.instant("as_of"), row.integer("pending")))
            .orElseThrow();
    return new ProvinceYear(
        fiscalYear,
        moment.asOf(),
        moment.pending(),
        overviews.of(fiscalYear),
        database.sql(RANKING).bind("fiscalYear", fiscalYear).list(ProvinceData::ranked));
  }

  @Override
  public List<RuleDepartment> broken(int fiscalYear, String rule) {
    return database
        .sql(BROKEN)
        .bind("rule", rule)
        .bind("fiscalYear", fiscalYear)
        .list(
            row ->
                new RuleDepartment(
                    row.text("department"),
                    row.text("name"),
                    row.numeric("score"),
                    row.integer("broken")));
  }

  @Override
  public List<StandingEvaluation> departments(int fiscalYear, String last, int limit) {
    return evaluations.after(fiscalYear, last, limit);
  }

  private static RankedDepartment ranked(Row row) throws SQLException {
    return new RankedDepartment(
        row.integer("place"),
        row.text("department"),
        row.text("name"),
        row.numeric("score"),
        row.text("grade"),
        row.numeric("self_total"),
        row.numeric("computed_total"),
        row.numeric("annual"),
        row.numeric("executed"),
        row.numeric("rate"),
        row.integer("findings_told"),
        row.integer("filing_revision"),
        row.integer("revision"),
        row.integer("pending"),
        row.one(LeftOut.class, "left_out"));
  }
}
