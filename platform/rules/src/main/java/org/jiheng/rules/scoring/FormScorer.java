package org.jiheng.rules.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.jiheng.filing.Form;
import org.jiheng.rules.expression.Expressions;
import org.jiheng.rules.profile.RuleProfile;

/** Scores a form: its execution line, its indicators, its totals. */
public final class FormScorer {

  private final RuleProfile profile;
  private final ScoreMemo memo;

  public FormScorer(RuleProfile profile, ScoreMemo memo) {
    this.profile = profile;
    this.memo = memo;
  }

  /**
   * @param index the form's place in the filing
   */
  public FormScore score(int index, Form form) {
    var execution = new ExecutionRule(profile).score(form);
    var indicators = new FormRows(form, profile, memo).scores();
    var claimed = execution == null ? null : execution.selfScore();
    var computed = execution == null ? null : execution.computedScore();
    var incomparable = Comparability.of(execution, indicators);
    var totals = new TotalRule(profile, execution, indicators, incomparable.isEmpty());
    var judged = Collections.nCopies(indicators.size(), false);
    var selfScores = each(indicators, score -> score.row().selfScore());
    var counted = totals.of(computed, each(indicators, IndicatorScore::computedScore), judged);
    var computedTotal = counted.total();
    return new FormScore(
        index,
        form,
        execution,
        indicators,
        subtotals(indicators),
        TotalRule.sum(claimed, selfScores),
        totals.of(claimed, selfScores, judged),
        computedTotal,
        counted.adjustments(),
        form.stated() == null ? null : form.stated().selfScore(),
        indicators.isEmpty() || computedTotal == null || incomparable.isPresent()
            ? null
            : profile.grade(computedTotal),
        incomparable.orElse(null));
  }

  private static List<BigDecimal> each(
      List<IndicatorScore> indicators, Function<IndicatorScore, BigDecimal> score) {
    return indicators.stream().map(score).toList();
  }

  private static BigDecimal total(
      List<IndicatorScore> indicators, Function<IndicatorScore, BigDecimal> score) {
    return TotalRule.sum(null, each(indicators, score));
  }

  private static List<Subtotal> subtotals(List<IndicatorScore> indicators) {
    var classes = new LinkedHashMap<String, List<IndicatorScore>>();
    for (IndicatorScore indicator : indicators) {
      var level1 = Expressions.comparable(indicator.row().level1());
      classes.computeIfAbsent(level1, any -> new ArrayList<>()).add(indicator);
    }
    var subtotals = new ArrayList<Subtotal>();
    classes.forEach(
        (level1, rows) ->
            subtotals.add(
                new Subtotal(
                    rows.get(0).row().level1(),
                    total(rows, row -> row.row().weight()),
                    total(rows, row -> row.row().selfScore()),
                    total(rows, IndicatorScore::computedScore))));
    return List.copyOf(subtotals);
  }
}
