package org.jiheng.report.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jiheng.http.DepartmentScope;
import org.jiheng.http.Page;
import org.jiheng.report.storage.Database;
import org.jiheng.report.storage.Statement;
import org.jiheng.rules.evaluation.EvaluationView;

/**
 * The evaluations of a year, one row a department. A walk from the first page to the last sees
 * every department once and as it stood when the walk began, whatever is evaluated meanwhile; only
 * the pending mark is of the moment of the page.
 */
@ApplicationScoped
class EvaluationList {

  private final Database database;
  private final DepartmentScope scope;

  EvaluationList(Database database, DepartmentScope scope) {
    this.database = database;
    this.scope = scope;
  }

  /** What is asked for: the first page, or the one after a cursor. */
  record Query(EvaluationFilter filter, EvaluationSort sort, String cursor, int limit) {

    Query within(DepartmentScope scope) {
      return new Query(filter.within(scope), sort, cursor, limit);
    }

    String question() {
      return sort.parameter() + " " + filter.signature();
    }

    Walk walk() {
      return Walk.of(cursor, question(), sort);
    }
  }

  private record Row(EvaluationRowView view, String key, String snapshot) {}

  @Transactional
  Page<EvaluationRowView> page(Query asked) {
    var query = asked.within(scope);
    var statement = statement(query);
    var rows = database.list(statement.sql(), statement::bind, EvaluationList::row);
    return Page.of(rows, query.limit(), row -> walk(query, row).keys()).map(Row::view);
  }

  private Statement statement(Query query) {
    var pages = new EvaluationPages(query.filter(), query.sort());
    var walk = query.walk();
    if (walk != null) {
      return pages.next(walk, query.limit() + 1);
    }
    var year = query.filter().fiscalYear();
    return pages.first(year == null ? newestYear(query) : year, query.limit() + 1);
  }

  private static Walk walk(Query query, Row row) {
    var view = row.view();
    return new Walk(
        query.question(), view.fiscalYear(), row.snapshot(), row.key(), view.department().code());
  }

  private int newestYear(Query query) {
    var statement = query.filter().newestYear();
    return database.first(statement.sql(), statement::bind, row -> row.getInt(1)).orElseThrow();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        new EvaluationRowView(
            new EvaluationView.DepartmentName(row.getString(1), row.getString(2)),
            row.getInt(3),
            row.getString(4),
            row.getObject(5, Integer.class),
            row.getInt(6),
            row.getInt(7),
            row.getObject(8, Integer.class),
            row.getString(9),
            row.getBigDecimal(10),
            row.getString(11),
            row.getBigDecimal(12),
            row.getBigDecimal(13),
            row.getBigDecimal(14),
            row.getBigDecimal(15),
            row.getBigDecimal(16),
            row.getString(17),
            row.getTimestamp(18).toInstant()),
        row.getString(20),
        row.getString(21));
  }
}
