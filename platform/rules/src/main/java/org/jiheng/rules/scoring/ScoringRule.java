package org.jiheng.rules.scoring;

import java.util.List;
import java.util.function.Function;

/**
 * A rule that scores some rows and leaves the others to the rules behind it.
 *
 * @param decide null where the rule does not apply
 */
record ScoringRule(String name, Function<IndicatorRow, Verdict> decide) {

  /** In the order in which they are asked; the last one always answers. */
  static final List<ScoringRule> ALL =
      List.of(
          new ScoringRule("MISSING", TakenOver::missing),
          new ScoringRule("BLANK", TakenOver::blank),
          new ScoringRule("NO_WEIGHT", TakenOver::withoutWeight),
          new ScoringRule("ELSEWHERE", TakenOver::elsewhere),
          new ScoringRule("STEP", StepRule::score),
          new ScoringRule("CONTRADICTED", ContrastRule::contradicted),
          new ScoringRule("TIER", WordRules::tier),
          new ScoringRule("MALFORMED", TakenOver::malformed),
          new ScoringRule("WEAKENED", ContrastRule::weakened),
          new ScoringRule("SCALE", ScaleRule::score),
          new ScoringRule("DATE", DateRule::score),
          new ScoringRule("ZERO", ZeroRule::score),
          new ScoringRule("QUANTITY", QuantityRule::score),
          new ScoringRule("RANGE", RangeRule::score),
          new ScoringRule("MULTI", MultiRule::score),
          new ScoringRule("DONE", DoneRule::score),
          new ScoringRule("STATUS", StatusRule::score),
          new ScoringRule("WORDS", WordRules::words),
          new ScoringRule("NOT_COMPARABLE", TakenOver::notComparable));

  static Verdict decide(IndicatorRow row) {
    for (ScoringRule rule : ALL) {
      var verdict = rule.decide().apply(row);
      if (verdict != null) {
        return verdict;
      }
    }
    throw new IllegalStateException("no rule answers for " + row.filed());
  }
}
