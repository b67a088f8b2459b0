package org.jiheng.report.whatif;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiheng.filing.PlainFigure;
import org.jiheng.report.whatif.WhatIfResult.RowExample;
import org.jiheng.report.whatif.WhatIfResult.RowMove;
import org.jiheng.rules.evaluation.Evaluation;
import org.jiheng.rules.scoring.ExecutionScore;
import org.jiheng.rules.scoring.Explanation;
import org.jiheng.rules.scoring.FormScore;
import org.jiheng.rules.scoring.IndicatorScore;

/**
 * A row of an evaluation with its score.
 *
 * @param name null for the execution line
 * @param score null where it has none
 */
record ScoredRow(
    String form, String where, String name, BigDecimal score, Explanation explanation) {

  /** A name is told so far; what tells rows apart stands in front. */
  private static final int LONGEST_NAME = 80;

  static Stream<ScoredRow> of(Evaluation evaluation) {
    return evaluation.forms().stream().flatMap(ScoredRow::of);
  }

  private static Stream<ScoredRow> of(FormScore form) {
    return Stream.concat(
        Optional.ofNullable(form.execution()).map(line -> of(form, line)).stream(),
        form.indicators().stream().map(row -> of(form, row)));
  }

  private static ScoredRow of(FormScore form, ExecutionScore line) {
    return new ScoredRow(
        form.form().form(),
        at(form) + "execution",
        null,
        PlainFigure.of(line.computedScore()),
        line.explanation());
  }

  private static ScoredRow of(FormScore form, IndicatorScore row) {
    return new ScoredRow(
        form.form().form(),
        at(form) + "indicators/" + row.index(),
        row.row().level3(),
        PlainFigure.of(row.computedScore()),
        row.explanation());
  }

  private static String at(FormScore form) {
    return "/forms/" + form.index() + "/";
  }

  RowMove since(ScoredRow before) {
    return new RowMove(
        form,
        where,
        shortened(),
        before.score,
        score,
        before.explanation.code(),
        explanation.code());
  }

  RowExample example(String department, ScoredRow before) {
    return new RowExample(
        department,
        where,
        before.score,
        score,
        explanation.text(),
        explanation.code(),
        explanation.args());
  }

  private String shortened() {
    return name == null || name.codePointCount(0, name.length()) <= LONGEST_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "……";
  }
}
