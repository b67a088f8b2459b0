package org.jiheng.report.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import org.jiheng.http.DepartmentScope;
import org.jiheng.http.Page;
import org.jiheng.rules.evaluation.EvaluationView;
import org.jiheng.rules.evaluation.LeftOut;
import org.jiheng.sql.Database;
import org.jiheng.sql.Row;
import org.jiheng.sql.Sql;

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

  private record Listed(EvaluationRowView view, String key, String snapshot) {}

  @Transactional
  Page<EvaluationRowView> page(Query asked) {
    var query = asked.within(scope);
    var rows = statement(query).list(EvaluationList::listed);
    return Page.of(rows, query.limit(), row -> walk(query, row).keys()).map(Listed::view);
  }

  private Sql statement(Query query) {
    var pages = new EvaluationPages(query.filter(), query.sort());
    var walk = query.walk();
    if (walk != null) {
      return pages.next(database.sql(""), walk, query.limit() + 1);
    }
    var year = query.filter().fiscalYear();
    return pages.first(
        database.sql(""), year == null ? newestYear(query) : year, query.limit() + 1);
  }

  private static Walk walk(Query query, Listed row) {
    var view = row.view();
    return new Walk(
        query.question(), view.fiscalYear(), row.snapshot(), row.key(), view.department().code());
  }

  private int newestYear(Query query) {
    var statement = database.sql("");
    query.filter().newestYear(statement);
    return statement.first(row -> row.integer("newest")).orElseThrow();
  }

  private static Listed listed(Row row) throws SQLException {
    return new Listed(
        new EvaluationRowView(
            new EvaluationView.DepartmentName(row.text("department"), row.text("name")),
            row.integer("fiscal_year"),
            row.text("rule_profile"),
            row.integer("rule_profile_version"),
            row.integer("revision"),
            row.integer("filing_revision"),
            row.integer("pending"),
            row.text("status"),
            row.numeric("score"),
            row.text("grade"),
            row.numeric("self_total"),
            row.numeric("computed_total"),
            row.numeric("review_total"),
            row.numeric("annual"),
            row.numeric("executed"),
            row.numeric("rate"),
            row.text("findings"),
            row.one(LeftOut.class, "left_out"),
            row.instant("as_of")),
        row.text("key"),
        row.text("snapshot"));
  }
}
