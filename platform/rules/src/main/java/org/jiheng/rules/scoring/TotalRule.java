package org.jiheng.rules.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiheng.rules.expression.Expressions;
import org.jiheng.rules.profile.ClassCap;
import org.jiheng.rules.profile.DeviationDeduction;
import org.jiheng.rules.profile.RuleProfile;
import org.jiheng.rules.sentence.Phrase;

/**
 * The total of a form: the sum of its scores, less what the profile deducts for deviations without
 * a reason, then capped by class, then by execution. The scores themselves stay as they are.
 */
final class TotalRule {

  private final RuleProfile profile;
  private final ExecutionScore execution;
  private final List<IndicatorScore> rows;
  private final boolean comparable;

  /**
   * @param comparable whether the form's points make up a hundred, which a cap of its total
   *     presumes
   */
  TotalRule(
      RuleProfile profile,
      ExecutionScore execution,
      List<IndicatorScore> rows,
      boolean comparable) {
    this.profile = profile;
    this.execution = execution;
    this.rows = rows;
    this.comparable = comparable;
  }

  /**
   * @param executed the points of the execution line; null where it has none
   * @param points of each row; null where it has none
   * @param judged whether a person has judged the row, who knows why it deviates
   */
  Adjusted of(BigDecimal executed, List<BigDecimal> points, List<Boolean> judged) {
    var counted = new ArrayList<>(points);
    var adjustments = new ArrayList<Adjustment>();
    if (profile.deviationDeduction() != null) {
      for (var place = 0; place < counted.size(); place++) {
        if (!judged.get(place)) {
          deduct(place, counted, adjustments, profile.deviationDeduction());
        }
      }
    }
    for (ClassCap cap : profile.classCaps()) {
      cap(cap, counted, adjustments);
    }
    var sum = sum(executed, points);
    var left = less(sum, adjustments);
    if (left != null && comparable) {
      capByExecution(left, adjustments);
    }
    return new Adjusted(less(sum, adjustments), adjustments);
  }

  /** The sum of what is stated; null where nothing is. */
  static BigDecimal sum(BigDecimal first, List<BigDecimal> further) {
    var sum = first;
    for (BigDecimal points : further) {
      if (points != null) {
        sum = sum == null ? points : sum.add(points);
      }
    }
    return sum;
  }

  private static BigDecimal less(BigDecimal sum, List<Adjustment> adjustments) {
    var taken = adjustments.stream().map(Adjustment::points);
    return sum == null ? null : taken.reduce(sum, BigDecimal::add);
  }

  private void deduct(
      int place, List<BigDecimal> counted, List<Adjustment> adjustments, DeviationDeduction rule) {
    var row = rows.get(place);
    var points = counted.get(place);
    if (points == null || points.signum() <= 0 || Claims.hasReason(row.row().deviation())) {
      return;
    }
    Deviation.from(row, rule.from())
        .ifPresent(
            deviation -> {
              var lost = rule.points().min(points);
              var loss =
                  Map.of("share", Notation.percent(rule.from()), "points", Notation.number(lost));
              var figures = Phrase.and(deviation.figures(), loss);
              adjustments.add(
                  new Adjustment(
                      AdjustmentCode.DEVIATION_DEDUCTION,
                      Phrase.and(Notation.figures(row.row()), figures),
                      lost.negate()));
              counted.set(place, points.subtract(lost));
            });
  }

  private void cap(ClassCap cap, List<BigDecimal> counted, List<Adjustment> adjustments) {
    var places = IntStream.range(0, rows.size()).filter(place -> isOf(cap, place)).boxed().toList();
    var sum = sum(null, places.stream().map(counted::get).toList());
    var lifted = places.stream().anyMatch(place -> isNamed(cap, place));
    if (sum == null || lifted || sum.compareTo(cap.points()) <= 0) {
      return;
    }
    var figures =
        Map.of(
            "group",
            cap.name(),
            "total",
            Notation.number(sum),
            "cap",
            Notation.number(cap.points()));
    var words = cap.unless().stream().collect(Collectors.joining("、"));
    adjustments.add(
        new Adjustment(
            words.isEmpty() ? AdjustmentCode.CLASS_CAP : AdjustmentCode.CLASS_CAP_UNNAMED,
            words.isEmpty() ? figures : Phrase.and(figures, "words", words),
            cap.points().subtract(sum)));
  }

  private boolean isOf(ClassCap cap, int place) {
    var row = rows.get(place).row();
    return Expressions.comparable(row.level1()).contains(cap.name())
        || Expressions.comparable(row.level2()).contains(cap.name());
  }

  private boolean isNamed(ClassCap cap, int place) {
    var name = Expressions.comparable(rows.get(place).row().level3());
    return cap.unless().stream().anyMatch(name::contains);
  }

  /** The lowest cap that the rate is below. */
  private void capByExecution(BigDecimal total, List<Adjustment> adjustments) {
    if (execution == null || execution.rate() == null || execution.executed().signum() < 0) {
      return;
    }
    profile.executionCaps().stream()
        .filter(cap -> execution.executed().compareTo(cap.below().multiply(execution.annual())) < 0)
        .reduce((higher, lower) -> lower)
        .filter(cap -> total.compareTo(cap.total()) > 0)
        .ifPresent(
            cap ->
                adjustments.add(
                    new Adjustment(
                        AdjustmentCode.EXECUTION_CAP,
                        Map.of(
                            "executed", Notation.number(execution.executed()),
                            "annual", Notation.number(execution.annual()),
                            "rate", Notation.percent(execution.executed(), execution.annual()),
                            "below", Notation.percent(cap.below()),
                            "total", Notation.number(total),
                            "cap", Notation.number(cap.total())),
                        cap.total().subtract(total))));
  }
}
