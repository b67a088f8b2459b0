package org.jiheng.report.recheck;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiheng.contracts.Actor;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.report.evaluation.Rechecks;
import org.jiheng.rules.evaluation.FiledRow;
import org.jiheng.rules.evaluation.RowReview;
import org.jiheng.rules.evaluation.RowReviews;
import org.jiheng.sql.Columns;
import org.jiheng.sql.Database;
import org.jiheng.sql.Row;

/** Every entry of every re-check; in the caller's transaction. */
@ApplicationScoped
class ReviewScores implements Rechecks {

  private static final String NEWEST =
      """
      select distinct on (r.department, r.fiscal_year, r.form, r.filed_row, r.ordinal)
        r.department, r.fiscal_year, r.form, r.filed_row, r.ordinal, r.score, r.remark
      from review_score r join <wanted>
        on r.department = wanted.department and r.fiscal_year = wanted.fiscal_year
      order by r.department, r.fiscal_year, r.form, r.filed_row, r.ordinal, r.number desc
      """;

  private static final Columns<DepartmentYear> WANTED =
      new Columns<DepartmentYear>()
          .text("department", DepartmentYear::department)
          .integer("fiscal_year", DepartmentYear::fiscalYear);

  private static final String BEFORE =
      """
      select number, form, filed_row, ordinal, score, remark, revision, reviewer, reviewer_role,
        given_at, newest
      from (select *, number = max(number) over (partition by form, filed_row, ordinal) as newest
        from review_score where department = :department and fiscal_year = :fiscalYear) entry
      where number < :number order by number desc limit :limit
      """;

  private static final String APPEND =
      """
      insert into review_score (department, fiscal_year, number, form, filed_row, ordinal, score,
        remark, revision, reviewer, reviewer_role, given_at)
      select known.department, known.fiscal_year, known.number + g.place, g.form, g.filed_row,
        g.ordinal, g.score, g.remark, known.revision, known.reviewer, known.reviewer_role,
        known.given_at
      from <g> cross join (select d.*, (select coalesce(max(number), 0) from review_score r
          where r.department = d.department and r.fiscal_year = d.fiscal_year) as number
        from (values (:department, :fiscalYear, :revision, :reviewer, :reviewerRole, :givenAt::timestamptz))
          as d (department, fiscal_year, revision, reviewer, reviewer_role, given_at)) known
      """;

  private static final Columns<Map.Entry<FiledRow, RowReview>> GIVEN =
      new Columns<Map.Entry<FiledRow, RowReview>>()
          .text("form", each -> each.getKey().form())
          .text("filed_row", each -> each.getKey().json())
          .integer("ordinal", each -> each.getKey().ordinal())
          .numeric("score", each -> each.getValue().score())
          .text("remark", each -> each.getValue().remark());

  private final Database database;

  ReviewScores(Database database) {
    this.database = database;
  }

  @Override
  public Map<DepartmentYear, RowReviews> of(Collection<DepartmentYear> ids) {
    var byYear = new HashMap<DepartmentYear, Map<FiledRow, RowReview>>();
    database
        .sql(NEWEST)
        .rows("wanted", WANTED, ids)
        .list(Newest::of)
        .forEach(
            newest ->
                byYear
                    .computeIfAbsent(newest.id(), id -> new HashMap<>())
                    .put(newest.row(), newest.review()));
    var reviews = new HashMap<DepartmentYear, RowReviews>();
    byYear.forEach((id, byRow) -> reviews.put(id, new RowReviews(byRow)));
    return reviews;
  }

  /** The newest first. */
  List<ReviewScore> before(DepartmentYear id, int number, int limit) {
    return database
        .sql(BEFORE)
        .bind("department", id.department())
        .bind("fiscalYear", id.fiscalYear())
        .bind("number", number)
        .bind("limit", limit)
        .list(ReviewScores::entry);
  }

  /**
   * Adds entries in their order; the caller holds the department's lock.
   *
   * @param revision of the evaluation that was reviewed
   */
  void append(
      DepartmentYear id,
      int revision,
      Map<FiledRow, RowReview> given,
      Actor reviewer,
      Instant time) {
    database
        .sql(APPEND)
        .rows("g", GIVEN, given.entrySet())
        .bind("department", id.department())
        .bind("fiscalYear", id.fiscalYear())
        .bind("revision", revision)
        .bind("reviewer", reviewer.subject())
        .bind("reviewerRole", reviewer.role())
        .bind("givenAt", time)
        .update();
  }

  private record Newest(DepartmentYear id, FiledRow row, RowReview review) {

    static Newest of(Row row) throws SQLException {
      return new Newest(
          new DepartmentYear(row.text("department"), row.integer("fiscal_year")),
          new FiledRow(row.text("form"), row.text("filed_row"), row.integer("ordinal")),
          new RowReview(row.numeric("score"), row.text("remark")));
    }
  }

  private static ReviewScore entry(Row row) throws SQLException {
    return new ReviewScore(
        row.integer("number"),
        new FiledRow(row.text("form"), row.text("filed_row"), row.integer("ordinal")),
        new RowReview(row.numeric("score"), row.text("remark")),
        row.integer("revision"),
        new Actor(row.text("reviewer"), row.text("reviewer_role")),
        row.instant("given_at"),
        row.is("newest"));
  }
}
