package org.jiheng.rules.scoring;

import java.util.Map;
import java.util.Set;
import org.jiheng.rules.expression.Expression;
import org.jiheng.rules.expression.Expressions;
import org.jiheng.rules.expression.Kind;
import org.jiheng.rules.sentence.Phrase;

/** Something that may not happen: met is full, once is nothing; the target is never divided by. */
final class ZeroRule {

  private static final Set<String> NONE = Set.copyOf(ScoringWords.LISTS.of("nothing"));

  private ZeroRule() {}

  static Verdict score(IndicatorRow row) {
    if (!row.target().is(Kind.ZERO)) {
      return null;
    }
    var actual = row.actual();
    if (isNone(actual) || StatusRule.isNothing(row)) {
      return met(row, "0", Phrase.of(ScorePart.HOW_NOTHING_HAPPENED));
    }
    if (!actual.isNumber() || actual.isBound()) {
      return null;
    }
    var saved = actual.value().signum() < 0 && row.direction() == Direction.REVERSE;
    if (saved || actual.value().signum() == 0) {
      var figure = printed(actual);
      return met(row, figure, new Phrase(ScorePart.HOW_COUNTED, Map.of("actual", figure)));
    }
    return row.direction() == Direction.REVERSE
        ? exceeded(printed(actual))
        : TakenOver.takenOver(row, ScoreCode.ZERO_UNDECIDED);
  }

  private static Verdict met(IndicatorRow row, String actual, Phrase how) {
    return Verdict.full(row, ScoreCode.ZERO_MET, Map.of("actual", actual, "how", how));
  }

  static Verdict exceeded(String actual) {
    return Verdict.nothing(ScoreCode.ZERO_EXCEEDED, Map.of("actual", actual));
  }

  private static String printed(Expression actual) {
    return Notation.number(
        actual.scale() == null ? actual.value() : Display.inScale(actual.value(), actual.scale()));
  }

  static boolean isNone(Expression actual) {
    return NONE.contains(Expressions.comparable(actual.raw())) || isInWords(actual);
  }

  /** Nothing of what the target limits; 无超支 says nothing of how much was spent. */
  static boolean isNone(Expression actual, Expression target) {
    var amount = target.unit() != null && target.unit().startsWith("元");
    return isNone(actual) && !(amount && actual.raw().contains("超"));
  }

  /** 未发生 and 零投诉 are no number beside one that is not about what may not happen. */
  static boolean isInWords(Expression actual) {
    return actual.is(Kind.ZERO) && actual.raw().chars().noneMatch(Character::isDigit);
  }
}
