package org.jiheng.report.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jiheng.http.Cursor;
import org.jiheng.http.Page;
import org.jiheng.report.storage.Database;

/** The evaluations of a year, one row a department, in pages that stay stable while data change. */
@ApplicationScoped
class EvaluationList {

  private static final String ROWS =
      """
      select department, name, fiscal_year, rule_profile, revision, filing_revision, pending, status,
        score, grade, self_total, computed_total, annual, executed, rate, findings::text, as_of, %s
      from evaluation where %s %s limit ?
      """;

  private final Database database;

  EvaluationList(Database database) {
    this.database = database;
  }

  /**
   * @param fiscalYear null for the newest year that has evaluations
   * @param after the sort, key and code after which to go on; empty for the first page
   */
  record Query(
      Integer fiscalYear,
      String grade,
      BigDecimal minScore,
      EvaluationSort sort,
      List<String> after,
      int limit) {}

  @Transactional
  Page<EvaluationRowView> page(Query query) {
    var conditions = new ArrayList<String>();
    var values = new ArrayList<Object>();
    conditions.add("fiscal_year = ?");
    values.add(query.fiscalYear() == null ? newestYear() : query.fiscalYear());
    if (query.grade() != null) {
      conditions.add("grade = ?");
      values.add(query.grade());
    }
    if (query.minScore() != null) {
      conditions.add("score >= ?");
      values.add(query.minScore());
    }
    if (!query.after().isEmpty()) {
      conditions.add(query.sort().after());
      values.addAll(position(query));
    }
    values.add(query.limit() + 1);
    var rows =
        database.list(
            ROWS.formatted(
                query.sort().column(), String.join(" and ", conditions), query.sort().order()),
            statement -> bind(statement, values),
            EvaluationList::row);
    return Page.of(
        rows,
        query.limit(),
        row -> List.of(query.sort().parameter(), row.sortKey(), row.department().code()));
  }

  private int newestYear() {
    return database
        .first(
            "select coalesce(max(fiscal_year), 0) from evaluation",
            Database.Binding.NONE,
            row -> row.getInt(1))
        .orElseThrow();
  }

  private static List<String> position(Query query) {
    var key = query.after().get(1);
    if (!query.sort().parameter().equals(query.after().get(0)) || !query.sort().takes(key)) {
      throw Cursor.broken();
    }
    return List.of(key, query.after().get(2));
  }

  private static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
    for (var place = 0; place < values.size(); place++) {
      statement.setObject(place + 1, values.get(place));
    }
  }

  private static EvaluationRowView row(ResultSet row) throws SQLException {
    return new EvaluationRowView(
        new EvaluationView.DepartmentName(row.getString(1), row.getString(2)),
        row.getInt(3),
        row.getString(4),
        row.getInt(5),
        row.getInt(6),
        row.getObject(7, Integer.class),
        row.getString(8),
        row.getBigDecimal(9),
        row.getString(10),
        row.getBigDecimal(11),
        row.getBigDecimal(12),
        row.getBigDecimal(13),
        row.getBigDecimal(14),
        row.getBigDecimal(15),
        row.getString(16),
        row.getTimestamp(17).toInstant(),
        row.getString(18));
  }
}
