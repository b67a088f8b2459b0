package org.jiheng.rules.scoring;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jiheng.rules.expression.Expression;
import org.jiheng.rules.expression.Expressions;
import org.jiheng.rules.expression.Kind;

/** A state that is there, is contradicted, or cannot be told from the words. */
final class StatusRule {

  private static final Pattern NEGATED = Pattern.compile("否|不|无|未(?!发生).*|没有.*|尚未.*|不(?!断).*");
  private static final Map<String, String> OPPOSITES = Map.of("否", "是", "无", "有");
  private static final Pattern FORBIDS = Pattern.compile("(?:[无不未零否]|没有|禁止|严禁|杜绝|避免|防止)(?:发生|出现)?");
  private static final Set<String> NONE = Set.of("无", "没有", "零", "未发生", "零发生", "没有发生", "无发生");
  private static final Pattern NEEDED = Pattern.compile("(?:需|须|应)(?:要)?(?<what>.{1,12})");
  private static final Pattern EXPECTED = Pattern.compile("(?:已)?(?:达成|达到|实现)预期(?:指标|目标|效果|要求)?");
  private static final Pattern FINISHED = Pattern.compile("(?:已)?(?:按期|按时|如期|全部)?(?:已)?完成");

  private StatusRule() {}

  static Verdict score(Row row) {
    if (!row.target().is(Kind.STATUS) && !row.target().is(Kind.DATE)) {
      return null;
    }
    var target = Expressions.comparable(row.target().raw());
    var actual = Expressions.comparable(row.actual().raw());
    if (target.equals(actual)) {
      return Verdict.full(row, ScoreCode.STATUS_SAME);
    }
    if (actual.equals(OPPOSITES.get(target))) {
      return Verdict.nothing(ScoreCode.STATUS_CONTRADICTED, Map.of());
    }
    if (FORBIDS.matcher(target).lookingAt()) {
      return isCountedZero(row.actual()) || isNone(target, actual)
          ? Verdict.full(row, ScoreCode.STATUS_NONE)
          : expected(row, actual);
    }
    if (NEGATED.matcher(actual).matches()) {
      return Verdict.nothing(ScoreCode.STATUS_CONTRADICTED, Map.of());
    }
    if (WordRules.isDoubtful(target, actual)) {
      return null;
    }
    if (contains(row, target, actual)) {
      return Verdict.full(row, ScoreCode.STATUS_CONTAINED);
    }
    return done(row, target, actual);
  }

  private static Verdict done(Row row, String target, String actual) {
    var needed = NEEDED.matcher(target);
    int done = actual.indexOf('已');
    if (needed.matches() && done >= 0 && actual.indexOf(needed.group("what"), done) > 0) {
      return Verdict.full(row, ScoreCode.STATUS_DONE);
    }
    if (row.target().is(Kind.DATE) && FINISHED.matcher(actual).matches()) {
      return Verdict.full(row, ScoreCode.STATUS_ACHIEVED);
    }
    return expected(row, actual);
  }

  private static Verdict expected(Row row, String actual) {
    return EXPECTED.matcher(actual).matches() ? Verdict.full(row, ScoreCode.STATUS_ACHIEVED) : null;
  }

  /** 未超预算 keeps 不超预算, and 未发生 whatever was forbidden. */
  private static boolean isNone(String target, String actual) {
    var denied = FORBIDS.matcher(actual);
    if (NONE.contains(actual) || !denied.lookingAt()) {
      return NONE.contains(actual);
    }
    var forbidden = FORBIDS.matcher(target).replaceFirst("");
    return forbidden.isEmpty() || forbidden.equals(actual.substring(denied.end()));
  }

  private static boolean isCountedZero(Expression actual) {
    return actual.is(Kind.ZERO) && actual.raw().chars().anyMatch(Character::isDigit);
  }

  /** A part of a target that lists several things is not the target, a month no day in it. */
  static boolean contains(Row row, String target, String actual) {
    boolean whole =
        !row.target().is(Kind.DATE) && target.chars().noneMatch(c -> ",;、。".indexOf(c) >= 0);
    return target.length() >= 2 && holds(actual, target)
        || whole && actual.length() >= 2 && holds(target, actual);
  }

  /** 15场 does not hold 5场. */
  private static boolean holds(String text, String part) {
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
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

  private static boolean isOfNumber(char c) {
    return Character.isDigit(c) || c == '.';
  }
}
