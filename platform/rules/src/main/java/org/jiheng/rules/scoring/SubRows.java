package org.jiheng.rules.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiheng.filing.Indicator;
import org.jiheng.rules.expression.Expressions;
import org.jiheng.rules.profile.RuleProfile;

/**
 * Rows without points right below a row with points whose target is blank (其中…, the parts of a ★
 * row): together they are its target, and its score is that of the weakest of them.
 */
final class SubRows {

  private SubRows() {}

  /** The parts of the row at this place; none where its own target says what is wanted. */
  static List<Indicator> below(List<Indicator> rows, int place) {
    var parts = new ArrayList<Indicator>();
    if (Expressions.isBlank(rows.get(place).target())) {
      for (var i = place + 1; i < rows.size() && Unscored.is(rows.get(i)); i++) {
        if (!Expressions.isBlank(rows.get(i).target())) {
          parts.add(rows.get(i));
        }
      }
    }
    return parts;
  }

  static Verdict score(IndicatorRow row, List<Indicator> parts, RuleProfile profile) {
    if (row.weight() == null || row.weight().signum() < 0) {
      return TakenOver.withoutWeight(row);
    }
    var judged = parts.stream().map(part -> judge(row, part, profile)).toList();
    var undecided = judged.stream().filter(part -> !part.isDecided()).findFirst();
    if (undecided.isPresent()) {
      return TakenOver.takenOver(
          row, ScoreCode.SUB_ROW_UNDECIDED, Map.of("part", undecided.get().name()));
    }
    var weakest =
        judged.stream().min(Comparator.comparing(part -> part.verdict().ruleScore())).orElseThrow();
    var figures =
        Map.of(
            "count", Integer.toString(parts.size()),
            "part", weakest.name(),
            "why", weakest.verdict().explanation().phrase());
    return Verdict.scored(
        weakest.verdict().basis(),
        weakest.verdict().ruleScore(),
        ScoreCode.WEAKEST_SUB_ROW,
        figures);
  }

  private record Judged(Indicator part, Verdict verdict) {

    /** A blank actual beside a target is no answer of this part. */
    boolean isDecided() {
      return verdict.isScored() && verdict.basis() != Basis.MISSING;
    }

    String name() {
      return Objects.requireNonNullElse(part.level3(), "");
    }
  }

  private static Judged judge(IndicatorRow row, Indicator part, RuleProfile profile) {
    var weighed = Unscored.weighed(part, row.weight(), row.claim());
    return new Judged(part, ScoringRule.decide(IndicatorRow.of(weighed, profile)));
  }
}
