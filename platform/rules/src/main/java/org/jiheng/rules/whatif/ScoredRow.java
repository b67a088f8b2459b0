package org.jiheng.rules.whatif;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiheng.filing.PlainFigure;
import org.jiheng.rules.evaluation.Evaluation;
import org.jiheng.rules.scoring.Adjustment;
import org.jiheng.rules.scoring.ExecutionScore;
import org.jiheng.rules.scoring.Explanation;
import org.jiheng.rules.scoring.FormScore;
import org.jiheng.rules.scoring.IndicatorScore;
import org.jiheng.rules.whatif.WhatIfResult.RowExample;
import org.jiheng.rules.whatif.WhatIfResult.RowMove;

/**
 * A row of an evaluation with its score, or what its profile takes from a form for one reason.
 *
 * @param name null for the execution line and for what is taken
 * @param score null where it has none
 */
record ScoredRow(
    String form,
    String where,
    String name,
    BigDecimal score,
    String code,
    List<String> args,
    String explanation) {

  /** A name is told so far; what tells rows apart stands in front. */
  private static final int LONGEST_NAME = 80;

  static Stream<ScoredRow> of(Evaluation evaluation) {
    return evaluation.forms().stream().flatMap(ScoredRow::of);
  }

  private static Stream<ScoredRow> of(FormScore form) {
    return Stream.of(
            Optional.ofNullable(form.execution()).map(line -> of(form, line)).stream(),
            form.indicators().stream().map(row -> of(form, row)),
            taken(form))
        .flatMap(rows -> rows);
  }

  private static ScoredRow of(FormScore form, ExecutionScore line) {
    return of(form, at(form) + "/execution", null, line.computedScore(), line.explanation());
  }

  private static ScoredRow of(FormScore form, IndicatorScore row) {
    var where = at(form) + "/indicators/" + row.index();
    return of(form, where, row.row().level3(), row.computedScore(), row.explanation());
  }

  private static ScoredRow of(
      FormScore form, String where, String name, BigDecimal score, Explanation why) {
    return new ScoredRow(
        form.form().form(), where, name, PlainFigure.of(score), why.code(), why.args(), why.text());
  }

  /** Deductions and caps, those of one reason together in the words of the first. */
  private static Stream<ScoredRow> taken(FormScore form) {
    Map<String, List<Adjustment>> byReason =
        form.adjustments().stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.reason().code(), TreeMap::new, Collectors.toList()));
    return byReason.entrySet().stream()
        .map(
            each -> {
              var first = each.getValue().get(0);
              var points =
                  each.getValue().stream()
                      .map(Adjustment::points)
                      .reduce(BigDecimal.ZERO, BigDecimal::add);
              return new ScoredRow(
                  form.form().form(),
                  at(form),
                  null,
                  PlainFigure.of(points),
                  each.getKey(),
                  first.args(),
                  first.text());
            });
  }

  private static String at(FormScore form) {
    return "/forms/" + form.index();
  }

  /** By which the same row is found on both sides; what is taken for one reason is one. */
  String key() {
    return name == null && !where.endsWith("/execution") ? where + " " + code : where;
  }

  /** What is no longer there. */
  ScoredRow gone() {
    return new ScoredRow(form, where, name, null, code, args, explanation);
  }

  /**
   * @param before null where there was none
   */
  RowMove since(ScoredRow before) {
    return new RowMove(
        form,
        where,
        shortened(),
        before == null ? null : before.score,
        score,
        before == null ? null : before.code,
        code);
  }

  RowExample example(String department, ScoredRow before) {
    return new RowExample(
        department, where, before == null ? null : before.score, score, explanation, code, args);
  }

  private String shortened() {
    return name == null || name.codePointCount(0, name.length()) <= LONGEST_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "……";
  }
}
