package org.jiheng.rules.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiheng.rules.expression.Alignment;
import org.jiheng.rules.expression.Expression;
import org.jiheng.rules.expression.Kind;
import org.jiheng.rules.sentence.Phrase;

/** Several quantities in one cell: every part finds its partner, and the weakest one counts. */
final class MultiRule {

  private MultiRule() {}

  static Verdict score(IndicatorRow row) {
    if (!row.target().is(Kind.MULTI)) {
      return null;
    }
    var verdicts = new ArrayList<Verdict>();
    for (Expression target : row.target().parts()) {
      var actual = partner(row, target);
      if (actual == null) {
        return unpaired(row, target, ScorePart.CELL_TARGET);
      }
      var verdict = part(row.part(target, actual));
      if (verdict == null || !verdict.isScored()) {
        return undecided(row, target, actual);
      }
      verdicts.add(verdict);
    }
    for (Expression actual : row.actual().parts()) {
      if (row.target().parts().stream().noneMatch(target -> isSame(target, actual))) {
        return unpaired(row, actual, ScorePart.CELL_ACTUAL);
      }
    }
    return weakest(row, verdicts);
  }

  /** The one part of the actual that a part of the target is about; null where it is not one. */
  private static Expression partner(IndicatorRow row, Expression target) {
    var candidates = row.actual().parts().stream().filter(part -> isSame(target, part)).toList();
    var alone = row.target().parts().stream().filter(part -> isSame(target, part)).count() == 1;
    return alone && candidates.size() == 1 ? candidates.get(0) : null;
  }

  /** The same label and the same unit. */
  static boolean isSame(Expression one, Expression other) {
    return Objects.equals(one.label(), other.label())
        && Objects.equals(one.unit(), other.unit())
        && !Alignment.of(one, other).isEmpty();
  }

  private static Verdict part(IndicatorRow part) {
    if (part.target().is(Kind.ZERO)) {
      return ZeroRule.score(part);
    }
    return QuantityRule.score(part);
  }

  private static Verdict unpaired(IndicatorRow row, Expression part, ScorePart cell) {
    var target = cell == ScorePart.CELL_TARGET;
    var other = target ? ScorePart.CELL_ACTUAL : ScorePart.CELL_TARGET;
    return TakenOver.takenOver(
        row,
        ScoreCode.PART_UNPAIRED,
        Map.of("part", part.raw(), "cell", Phrase.of(cell), "otherCell", Phrase.of(other)));
  }

  private static Verdict undecided(IndicatorRow row, Expression target, Expression actual) {
    return TakenOver.takenOver(
        row, ScoreCode.PART_UNDECIDED, Map.of("actual", actual.raw(), "target", target.raw()));
  }

  private static Verdict weakest(IndicatorRow row, List<Verdict> verdicts) {
    var weakest = verdicts.get(0);
    for (Verdict verdict : verdicts) {
      if (verdict.ruleScore().compareTo(weakest.ruleScore()) < 0) {
        weakest = verdict;
      }
    }
    var parts =
        verdicts.stream()
            .map(verdict -> verdict.explanation().phrase())
            .reduce(
                (former, further) ->
                    new Phrase(
                        ScorePart.PARTS_FURTHER, Map.of("former", former, "further", further)))
            .orElseThrow();
    return Verdict.measured(
        weakest.ruleScore(),
        ScoreCode.WEAKEST_PART,
        Map.of("parts", parts, "weakest", weakest.explanation().args()));
  }
}
