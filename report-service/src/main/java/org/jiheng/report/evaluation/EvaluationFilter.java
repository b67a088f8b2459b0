package org.jiheng.report.evaluation;

import java.math.BigDecimal;
import java.util.List;
import org.jiheng.http.DepartmentScope;
import org.jiheng.sql.Sql;

/**
 * Which evaluations of a year are listed; null asks nothing.
 *
 * @param fiscalYear null for the newest year that has evaluations
 * @param rule has a finding of this rule
 * @param pending waits for a newer filing, at the time of the page
 * @param text is part of the name or the code
 * @param departments only these
 */
record EvaluationFilter(
    Integer fiscalYear,
    String grade,
    BigDecimal minScore,
    BigDecimal maxScore,
    String rule,
    Boolean pending,
    String text,
    List<String> departments) {

  // As it stands in the index.
  private static final String SCORE = "coalesce(s.score, '-infinity'::numeric)";

  /** Conditions on a row {@code s}, each after an {@code and}. */
  void restrict(Sql statement) {
    statement
        .add(" and s.grade = :grade", "grade", grade)
        .add(" and " + SCORE + " >= :minScore", "minScore", minScore)
        .add(" and s.score is not null and " + SCORE + " <= :maxScore", "maxScore", maxScore)
        .add(" and jsonb_exists(s.findings, :rule)", "rule", rule)
        .add(
            " and (strpos(lower(s.name), lower(:text)) > 0"
                + " or strpos(lower(s.department), lower(:text)) > 0)",
            "text",
            text);
    bind(statement);
    if (pending != null) {
      statement.add(pending ? " and s.pending is not null" : " and s.pending is null");
    }
  }

  /** The newest year in which a department that may be listed has an evaluation; 0 for none. */
  void newestYear(Sql statement) {
    statement.add("select coalesce(max(s.fiscal_year), 0) as newest from evaluation s where true");
    bind(statement);
  }

  private void bind(Sql statement) {
    if (departments != null) {
      statement.add(" and s.department = any(:departments)").texts("departments", departments);
    }
  }

  /** The same for a caller who may see only some departments. */
  EvaluationFilter within(DepartmentScope scope) {
    return scope.bound()
        ? new EvaluationFilter(
            fiscalYear, grade, minScore, maxScore, rule, pending, text, scope.departments())
        : this;
  }

  /** The same filter gives the same text; a cursor carries it. */
  String signature() {
    return List.of(
            String.valueOf(fiscalYear),
            String.valueOf(grade),
            String.valueOf(minScore),
            String.valueOf(maxScore),
            String.valueOf(rule),
            String.valueOf(pending),
            String.valueOf(text),
            String.valueOf(departments))
        .toString();
  }
}
