package org.jiheng.rules.scoring;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jiheng.rules.expression.Expression;
import org.jiheng.rules.expression.Expressions;
import org.jiheng.rules.expression.Kind;
import org.jiheng.rules.wording.Assertion;
import org.jiheng.rules.wording.Assertion.Fact;
import org.jiheng.rules.wording.Likeness;
import org.jiheng.rules.wording.Templates;

/** A state that is there, is contradicted, or cannot be told from the words. */
final class StatusRule {

  private static final List<String> CONTRARY = ScoringWords.LISTS.of("contrary");
  private static final List<String> BEYOND = ScoringWords.LISTS.of("beyond");
  private static final Pattern NEEDED =
      Pattern.compile(
          ScoringWords.LISTS.any("needed")
              + ScoringWords.LISTS.any("needed-to")
              + "?(?<what>.{1,12})");
  private static final Pattern FINISHED =
      Pattern.compile(
          ScoringWords.LISTS.any("finished-how") + "{0,8}" + ScoringWords.LISTS.any("finished"));

  private StatusRule() {}

  static Verdict score(IndicatorRow row) {
    if (!row.target().is(Kind.STATUS) && !row.target().is(Kind.DATE)) {
      return null;
    }
    var target = Expressions.comparable(row.target().raw());
    var actual = Expressions.comparable(row.actual().raw());
    if (target.equals(actual)) {
      return Verdict.full(row, ScoreCode.STATUS_SAME);
    }
    if (isContrary(target, actual)) {
      return Verdict.nothing(ScoreCode.STATUS_CONTRADICTED, Map.of());
    }
    var wanted = Assertion.of(target);
    var said = Assertion.of(actual);
    if (wanted.says(Fact.NONE)) {
      return isCountedZero(row.actual()) || Likeness.isNothing(wanted, said)
          ? Verdict.full(row, ScoreCode.STATUS_NONE)
          : expected(row, actual);
    }
    if (WordRules.isShare(target, actual) || said.says(Fact.NONE)) {
      return null;
    }
    if (isNeededDone(target, actual)) {
      return Verdict.full(row, ScoreCode.STATUS_DONE);
    }
    if (Likeness.says(wanted, said)
        || !Likeness.lacks(wanted, said) && contains(row, target, actual)) {
      return Verdict.full(row, ScoreCode.STATUS_CONTAINED);
    }
    return row.target().is(Kind.DATE) && FINISHED.matcher(actual).matches()
        ? Verdict.full(row, ScoreCode.STATUS_ACHIEVED)
        : expected(row, actual);
  }

  /** Whether the words say that what may not happen did not. */
  static boolean isNothing(IndicatorRow row) {
    var actual = row.actual();
    return WordRules.isWords(actual)
        && Likeness.isNothing(
            Assertion.of(Expressions.comparable(row.target().raw())),
            Assertion.of(Expressions.comparable(actual.raw())));
  }

  private static boolean isContrary(String target, String actual) {
    for (var at = 0; at < CONTRARY.size(); at += 2) {
      if (CONTRARY.get(at).equals(target) && CONTRARY.get(at + 1).equals(actual)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNeededDone(String target, String actual) {
    var needed = NEEDED.matcher(target);
    var done = actual.indexOf('已');
    return needed.matches() && done >= 0 && actual.indexOf(needed.group("what"), done) > 0;
  }

  private static Verdict expected(IndicatorRow row, String actual) {
    return Templates.isAchieved(actual) ? Verdict.full(row, ScoreCode.STATUS_ACHIEVED) : null;
  }

  private static boolean isCountedZero(Expression actual) {
    return actual.is(Kind.ZERO) && actual.raw().chars().anyMatch(Character::isDigit);
  }

  /** A part of a target that lists several things is not the target, a month no day in it. */
  static boolean contains(IndicatorRow row, String target, String actual) {
    var whole =
        !row.target().is(Kind.DATE)
            && target.chars().noneMatch(c -> ",;、。".indexOf(c) >= 0)
            && BEYOND.stream().noneMatch(word -> target.contains(word) && !actual.contains(word));
    return target.length() >= 2 && holds(actual, target)
        || whole && actual.length() >= 2 && holds(target, actual);
  }

  /** 15场 does not hold 5场. */
  private static boolean holds(String text, String part) {
    for (var at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
      if (!isWithinNumber(text, at) && !isWithinNumber(text, at + part.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWithinNumber(String text, int at) {
    return at > 0
        && at < text.length()
        && isOfNumber(text.charAt(at - 1))
        && isOfNumber(text.charAt(at));
  }

  /** Of a number, or of a grade in letters: III类 does not hold II类. */
  private static boolean isOfNumber(char c) {
    return Character.isDigit(c) || c == '.' || c >= 'A' && c <= 'Z';
  }
}
