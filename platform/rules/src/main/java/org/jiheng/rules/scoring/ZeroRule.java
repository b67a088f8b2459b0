package org.jiheng.rules.scoring;

import java.util.Set;
import org.jiheng.rules.expression.Expression;
import org.jiheng.rules.expression.Expressions;
import org.jiheng.rules.expression.Kind;

/** Something that may not happen: met is full, once is nothing; the target is never divided by. */
final class ZeroRule {

  private static final Set<String> NONE = Set.of("无", "没有", "零");

  private ZeroRule() {}

  static Verdict score(Row row) {
    if (!row.target().is(Kind.ZERO)) {
      return null;
    }
    var actual = row.actual();
    if (isNone(actual)) {
      return Verdict.full(row, "要求不发生，实际未发生", "ZERO_MET", "0");
    }
    if (!actual.isNumber() || actual.isBound()) {
      return null;
    }
    boolean saved = actual.value().signum() < 0 && row.direction() == Direction.REVERSE;
    if (saved || actual.value().signum() == 0) {
      var figure = printed(actual);
      return Verdict.full(row, "要求为0，实际为" + figure, "ZERO_MET", figure);
    }
    return row.direction() == Direction.REVERSE
        ? exceeded(row, printed(actual))
        : TakenOver.takenOver(row, "指标值为0，无法判断完成值越大越好还是越小越好", "ZERO_UNDECIDED");
  }

  static Verdict exceeded(Row row, String actual) {
    return Verdict.nothing(row, "要求为0，实际为" + actual, "ZERO_EXCEEDED", actual);
  }

  private static String printed(Expression actual) {
    return Texts.number(
        actual.scale() == null ? actual.value() : Display.inScale(actual.value(), actual.scale()));
  }

  static boolean isNone(Expression actual) {
    var said = Expressions.comparable(actual.raw());
    return NONE.contains(said)
        || actual.is(Kind.ZERO) && said.chars().noneMatch(Character::isDigit);
  }
}
