package org.jiheng.province.overview;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.province.tally.Deltas;
import org.jiheng.province.tally.Measure;
import org.jiheng.rules.evaluation.EvaluationFigures;

/**
 * What changed figures change in the province's sums: each year's own, and the comparison of every
 * pair of neighbouring years of which one changed.
 */
public final class FigureDifferences {

  private final Collection<FigureChange> changes;
  private final Deltas deltas = new Deltas();

  private FigureDifferences(Collection<FigureChange> changes) {
    this.changes = changes;
  }

  /** The years beside those whose score changed, unless they are among the changes themselves. */
  public static Set<DepartmentYear> neighbours(Collection<FigureChange> changes) {
    var known = changes.stream().map(FigureChange::id).collect(Collectors.toSet());
    return changes.stream()
        .filter(change -> !Objects.equals(score(change.before()), score(change.after())))
        .map(FigureChange::id)
        .flatMap(id -> Stream.of(beside(id, -1), beside(id, 1)))
        .filter(id -> !known.contains(id))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * @param neighbours the scores of the years beside, as far as there are any
   */
  public static Deltas of(
      Collection<FigureChange> changes, Map<DepartmentYear, BigDecimal> neighbours) {
    var differences = new FigureDifferences(changes);
    differences.figures();
    differences.pairs(neighbours);
    return differences.deltas;
  }

  private void figures() {
    for (var change : changes) {
      var year = change.id().fiscalYear();
      add(year, change.before(), BigDecimal.ONE.negate());
      add(year, change.after(), BigDecimal.ONE);
    }
  }

  private void add(int year, EvaluationFigures figures, BigDecimal sign) {
    if (figures == null) {
      return;
    }
    deltas.add(year, Measure.DEPARTMENTS, sign);
    sum(year, Measure.SCORED, Measure.SCORE_SUM, figures.score(), sign);
    sum(year, Measure.ANNUAL_COUNT, Measure.ANNUAL_SUM, figures.annual(), sign);
    sum(year, Measure.EXECUTED_COUNT, Measure.EXECUTED_SUM, figures.executed(), sign);
    var grade = figures.grade() == null ? "" : figures.grade();
    deltas.add(year, Measure.GRADE, grade, sign);
    if (figures.score() != null) {
      deltas.add(year, Measure.GRADE_SCORE_SUM, grade, figures.score().multiply(sign));
      deltas.add(year, Measure.SCORE_BAND, Bands.SCORE.of(figures.score()), sign);
    }
    if (figures.leftOut() != null) {
      deltas.add(year, Measure.LEFT_OUT, figures.leftOut().name(), sign);
    }
    if (figures.rate() != null) {
      deltas.add(year, Measure.RATE_BAND, Bands.RATE.of(figures.rate()), sign);
    }
    figures
        .findings()
        .forEach(
            (rule, count) -> {
              deltas.add(year, Measure.FINDINGS, rule, BigDecimal.valueOf(count).multiply(sign));
              deltas.add(year, Measure.FINDING_DEPARTMENTS, rule, sign);
            });
  }

  private void sum(int year, Measure count, Measure sum, BigDecimal figure, BigDecimal sign) {
    if (figure != null) {
      deltas.add(year, count, sign);
      deltas.add(year, sum, figure.multiply(sign));
    }
  }

  private void pairs(Map<DepartmentYear, BigDecimal> neighbours) {
    var before = new HashMap<>(neighbours);
    var after = new HashMap<>(neighbours);
    for (var change : changes) {
      before.put(change.id(), score(change.before()));
      after.put(change.id(), score(change.after()));
    }
    changes.stream()
        .map(FigureChange::id)
        .flatMap(id -> Stream.of(id, beside(id, 1)))
        .distinct()
        .forEach(
            id -> {
              pair(id, before, BigDecimal.ONE.negate());
              pair(id, after, BigDecimal.ONE);
            });
  }

  private void pair(DepartmentYear id, Map<DepartmentYear, BigDecimal> scores, BigDecimal sign) {
    var former = scores.get(beside(id, -1));
    var score = scores.get(id);
    if (former == null || score == null) {
      return;
    }
    var year = id.fiscalYear();
    deltas.add(year, Measure.COMPARED, sign);
    deltas.add(year, Measure.CHANGE_SUM, score.subtract(former).multiply(sign));
    switch (score.compareTo(former)) {
      case 1 -> deltas.add(year, Measure.IMPROVED, sign);
      case -1 -> deltas.add(year, Measure.DECLINED, sign);
      default -> {}
    }
  }

  private static DepartmentYear beside(DepartmentYear id, int years) {
    return new DepartmentYear(id.department(), id.fiscalYear() + years);
  }

  private static BigDecimal score(EvaluationFigures figures) {
    return figures == null ? null : figures.score();
  }
}
