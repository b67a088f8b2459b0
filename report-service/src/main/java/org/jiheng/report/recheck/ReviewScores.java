package org.jiheng.report.recheck;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiheng.contracts.Actor;
import org.jiheng.report.evaluation.Rechecks;
import org.jiheng.report.part.DepartmentYear;
import org.jiheng.report.storage.Columns;
import org.jiheng.report.storage.Database;
import org.jiheng.rules.evaluation.FiledRow;
import org.jiheng.rules.evaluation.RowReview;
import org.jiheng.rules.evaluation.RowReviews;

/** Every entry of every re-check; in the caller's transaction. */
@ApplicationScoped
class ReviewScores implements Rechecks {

  private static final String NEWEST =
      """
      select distinct on (r.department, r.fiscal_year, r.form, r.filed_row, r.ordinal)
        r.department, r.fiscal_year, r.form, r.filed_row, r.ordinal, r.score, r.remark
      from review_score r join unnest(?, ?) as wanted (department, fiscal_year)
        on r.department = wanted.department and r.fiscal_year = wanted.fiscal_year
      order by r.department, r.fiscal_year, r.form, r.filed_row, r.ordinal, r.number desc
      """;

  private static final Columns<DepartmentYear> WANTED =
      new Columns<DepartmentYear>()
          .text(DepartmentYear::department)
          .integer(DepartmentYear::fiscalYear);

  private static final String BEFORE =
      """
      select number, form, filed_row, ordinal, score, remark, revision, reviewer, reviewer_role,
        given_at, newest
      from (select *, number = max(number) over (partition by form, filed_row, ordinal) as newest
        from review_score where department = ? and fiscal_year = ?) entry
      where number < ? order by number desc limit ?
      """;

  private static final String APPEND =
      """
      insert into review_score (department, fiscal_year, number, form, filed_row, ordinal, score,
        remark, revision, reviewer, reviewer_role, given_at)
      select known.department, known.fiscal_year, known.number + g.place, g.form, g.filed_row,
        g.ordinal, g.score, g.remark, known.revision, known.reviewer, known.reviewer_role,
        known.given_at
      from unnest(?, ?, ?, ?, ?) with ordinality
        as g (form, filed_row, ordinal, score, remark, place)
      cross join (select d.*, (select coalesce(max(number), 0) from review_score r
          where r.department = d.department and r.fiscal_year = d.fiscal_year) as number
        from (values (?, ?, ?, ?, ?, ?::timestamptz))
          as d (department, fiscal_year, revision, reviewer, reviewer_role, given_at)) known
      """;

  private static final Columns<Map.Entry<FiledRow, RowReview>> GIVEN =
      new Columns<Map.Entry<FiledRow, RowReview>>()
          .text(each -> each.getKey().form())
          .text(each -> each.getKey().json())
          .integer(each -> each.getKey().ordinal())
          .numeric(each -> each.getValue().score())
          .text(each -> each.getValue().remark());

  private static final int COLUMNS = 5;

  private final Database database;

  ReviewScores(Database database) {
    this.database = database;
  }

  @Override
  public Map<DepartmentYear, RowReviews> of(Collection<DepartmentYear> ids) {
    var byYear = new HashMap<DepartmentYear, Map<FiledRow, RowReview>>();
    database
        .list(NEWEST, statement -> WANTED.bind(statement, ids), Newest::of)
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
    return database.list(
        BEFORE,
        statement -> {
          statement.setString(1, id.department());
          statement.setInt(2, id.fiscalYear());
          statement.setInt(3, number);
          statement.setInt(4, limit);
        },
        ReviewScores::entry);
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
    database.update(
        APPEND,
        statement -> {
          GIVEN.bind(statement, given.entrySet());
          statement.setString(COLUMNS + 1, id.department());
          statement.setInt(COLUMNS + 2, id.fiscalYear());
          statement.setInt(COLUMNS + 3, revision);
          statement.setString(COLUMNS + 4, reviewer.subject());
          statement.setString(COLUMNS + 5, reviewer.role());
          statement.setString(COLUMNS + 6, time.toString());
        });
  }

  private record Newest(DepartmentYear id, FiledRow row, RowReview review) {

    static Newest of(ResultSet row) throws SQLException {
      return new Newest(
          new DepartmentYear(row.getString(1), row.getInt(2)),
          new FiledRow(row.getString(3), row.getString(4), row.getInt(5)),
          new RowReview(row.getBigDecimal(6), row.getString(7)));
    }
  }

  private static ReviewScore entry(ResultSet row) throws SQLException {
    return new ReviewScore(
        row.getInt(1),
        new FiledRow(row.getString(2), row.getString(3), row.getInt(4)),
        new RowReview(row.getBigDecimal(5), row.getString(6)),
        row.getInt(7),
        new Actor(row.getString(8), row.getString(9)),
        row.getTimestamp(10).toInstant(),
        row.getBoolean(11));
  }
}
