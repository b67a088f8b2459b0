package org.jiheng.rules.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jiheng.filing.Form;
import org.jiheng.filing.Indicator;
import org.jiheng.rules.expression.Expressions;
import org.jiheng.rules.profile.RuleProfile;
import org.jiheng.rules.step.EvaluationStep;

/** The rows of a form, each judged as what it is: with points, without, or a part of another. */
final class FormRows {

  /** The classes of the official form, for a profile that leaves them to each form. */
  private static final Set<String> OFFICIAL = Set.copyOf(ScoringWords.LISTS.of("official"));

  private final List<Indicator> rows;
  private final RuleProfile profile;
  private final ScoreMemo.Scores memo;

  FormRows(Form form, RuleProfile profile, ScoreMemo memo) {
    this.rows = form.indicators();
    this.profile = profile;
    this.memo = memo.by(profile);
  }

  List<IndicatorScore> scores() {
    var takenOver = isScoringSheet();
    var scores = new ArrayList<IndicatorScore>();
    for (var i = 0; i < rows.size(); i++) {
      EvaluationStep.checkpoint();
      if (!IndicatorRow.isTemplate(rows.get(i))) {
        scores.add(takenOver ? score(i, true) : known(i));
      }
    }
    return List.copyOf(scores);
  }

  /** A row with parts is judged by them too, and so anew. */
  private IndicatorScore known(int place) {
    return SubRows.below(rows, place).isEmpty()
        ? memo.of(place, rows.get(place), () -> score(place, false))
        : score(place, false);
  }

  private IndicatorScore score(int place, boolean takenOver) {
    var row = IndicatorRow.of(rows.get(place), profile);
    if (Unscored.is(row.filed())) {
      return Unscored.of(place, row, profile);
    }
    if (takenOver) {
      return Claims.settle(place, row, TakenOver.sheet(row));
    }
    var parts = SubRows.below(rows, place);
    return Claims.settle(
        place, row, parts.isEmpty() ? ScoringRule.decide(row) : SubRows.score(row, parts, profile));
  }

  /**
   * A sheet of scores only (规划 and 执行, 立项, 目标 and 资金): it has neither a column of targets nor one
   * of actuals, and none of the classes under which the official form asks for both.
   */
  private boolean isScoringSheet() {
    return rows.stream().anyMatch(row -> row.selfScore() != null)
        && rows.stream().noneMatch(this::isOfficial)
        && rows.stream()
            .allMatch(
                row -> Expressions.isBlank(row.target()) && Expressions.isBlank(row.actual()));
  }

  private boolean isOfficial(Indicator row) {
    var level1 = Expressions.comparable(row.level1());
    var classes = profile.level1Weights().keySet();
    return (classes.isEmpty() ? OFFICIAL : classes).stream().anyMatch(level1::startsWith);
  }
}
