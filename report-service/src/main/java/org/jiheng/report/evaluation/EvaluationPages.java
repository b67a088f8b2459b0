package org.jiheng.report.evaluation;

import org.jiheng.sql.Sql;

/**
 * The statements that read a page of the list. The first page is read as things are. A later one
 * shows things as they were in the snapshot of the first: what has changed since then is replaced
 * by its newest revision of before, which takes that revision's place in the order, or none.
 *
 * <p>A transaction that is not in the snapshot's past but beyond the database's own present is of
 * another cluster, from which the tables were restored: what it made was there from the beginning.
 */
final class EvaluationPages {

  private static final String ROW =
      """
      select s.department, s.name, s.fiscal_year, s.rule_profile, s.rule_profile_version, s.revision,
        s.filing_revision, s.pending, s.status, s.score, s.grade, s.self_total, s.computed_total, s.review_total, s.annual, s.executed,
        s.rate, s.findings, s.left_out, s.as_of, %s as sort_key
      """;

  private static final String STOOD =
      """
       and (%1$s.made_in < pg_snapshot_xmin(:snapshot::pg_snapshot)
        or pg_visible_in_snapshot(%1$s.made_in, :snapshot::pg_snapshot)
        or %1$s.made_in >= pg_snapshot_xmax(pg_current_snapshot()))
      """;

  private static final String CHANGED =
      """
      with changed as materialized (
        select e.department, e.pending from evaluation e
        where e.fiscal_year = :fiscalYear and e.made_in >= pg_snapshot_xmin(:snapshot::pg_snapshot)
          and e.made_in < pg_snapshot_xmax(pg_current_snapshot())
          and not pg_visible_in_snapshot(e.made_in, :snapshot::pg_snapshot))
      """;

  private static final String FORMER =
      """
      from changed c cross join lateral (
        select r.*, c.pending from evaluation_revision r
        where r.fiscal_year = :fiscalYear and r.department = c.department
      """;

  private final EvaluationFilter filter;
  private final EvaluationSort sort;

  EvaluationPages(EvaluationFilter filter, EvaluationSort sort) {
    this.filter = filter;
    this.sort = sort;
  }

  /** Adds the statement to what is begun. */
  Sql first(Sql statement, int fiscalYear, int rows) {
    statement
        .add("select page.*, page.sort_key::text as key,")
        .add(" pg_current_snapshot()::text as snapshot from (")
        .add(ROW.formatted(sort.expression()))
        .add("from evaluation s where s.fiscal_year = :fiscalYear", "fiscalYear", fiscalYear);
    filter.restrict(statement);
    return statement
        .add(" " + sort.order("sort_key", "s.department"))
        .add(" limit :limit) page ", "limit", rows)
        .add(sort.order("page.sort_key", "page.department"));
  }

  /** Adds the statement to what is begun. */
  Sql next(Sql statement, Walk walk, int rows) {
    statement
        .add(CHANGED)
        .add("select page.*, page.sort_key::text as key, :snapshot as snapshot from ((")
        .add(ROW.formatted(sort.expression()))
        .add("from evaluation s where s.fiscal_year = :fiscalYear")
        .add(STOOD.formatted("s"))
        .add(" and " + sort.after());
    filter.restrict(statement);
    statement
        .add(" " + sort.order("sort_key", "s.department") + " limit :limit) union all (")
        .add(ROW.formatted(sort.expression()))
        .add(FORMER)
        .add(STOOD.formatted("r"))
        .add(" order by r.revision desc limit 1) s where s.status <> 'VOIDED' and " + sort.after());
    filter.restrict(statement);
    return statement
        .add(")) page ")
        .add(sort.order("page.sort_key", "page.department"))
        .add(" limit :limit")
        .bind("fiscalYear", walk.fiscalYear())
        .bind("snapshot", walk.snapshot())
        .bind("key", walk.key())
        .bind("code", walk.code())
        .bind("limit", rows);
  }
}
