package org.jiheng.rules.scoring;

import java.util.Map;
import java.util.regex.Pattern;
import org.jiheng.rules.expression.Expression;
import org.jiheng.rules.expression.Expressions;
import org.jiheng.rules.expression.Kind;
import org.jiheng.rules.wording.Assertion;
import org.jiheng.rules.wording.Assertion.Fact;
import org.jiheng.rules.wording.Contrast;
import org.jiheng.rules.wording.Extent;

/**
 * What was not done is not full: an actual in words that denies the target scores nothing, and one
 * that says less than was wanted is left to a reader.
 */
final class ContrastRule {

  private static final String PERCENT = "%";
  private static final Pattern REMARK = Pattern.compile("\\(([^()]+)\\)");
  private static final Pattern PLANNED = Pattern.compile("(?:计划|预计|拟)[^,;。()\\d]{0,6}\\d+");

  private ContrastRule() {}

  static Verdict contradicted(IndicatorRow row) {
    return of(row) == Contrast.CONTRADICTED
        ? Verdict.nothing(ScoreCode.STATUS_CONTRADICTED, Map.of())
        : null;
  }

  static Verdict weakened(IndicatorRow row) {
    return of(row) == Contrast.WEAKENED ? TakenOver.takenOver(row, ScoreCode.WEAKENED) : null;
  }

  private static Contrast of(IndicatorRow row) {
    var actual = row.actual();
    if (isOfWhatMayNotBe(row)) {
      return Contrast.CONTRADICTED;
    }
    if (isFigure(actual)) {
      return isDoubtful(row) ? Contrast.WEAKENED : Contrast.OPEN;
    }
    var target = Assertion.of(Expressions.comparable(row.target().raw()));
    var said = Assertion.of(Expressions.comparable(actual.raw()));
    var name = Expressions.comparable(row.filed().level3());
    if (isReverseFigure(row)) {
      return Extent.leavesOpen(target, said, name) ? Contrast.WEAKENED : Contrast.OPEN;
    }
    return Contrast.of(target, said, row.target().is(Kind.ZERO), name);
  }

  /** 2起 against 无, 发生2起 against 不发生. */
  private static boolean isOfWhatMayNotBe(IndicatorRow row) {
    var actual = row.actual();
    var counted =
        actual.isNumber()
            && actual.unit() != null
            && !PERCENT.equals(actual.unit())
            && actual.value().signum() > 0;
    if (!counted || !WordRules.inWords(row)) {
      return false;
    }
    var target = Expressions.comparable(row.target().raw());
    return ScoringWords.LISTS.of("nothing").contains(target)
        || Assertion.of(target).says(Fact.NONE)
            && Assertion.of(Expressions.comparable(actual.raw())).says(Fact.HAPPENED);
  }

  /** A number, a date or several of them say by themselves how much was done. */
  private static boolean isFigure(Expression actual) {
    return switch (actual.kind()) {
      case QUANTITY, RANGE, MULTI, DATE, EMPTY, UNPARSED -> true;
      case ZERO -> actual.unit() != null || actual.raw().chars().anyMatch(Character::isDigit);
      case STATUS, QUALITATIVE -> false;
    };
  }

  /** 3家(正在建设): the remark takes back what the number says, and what was planned is no remark. */
  private static boolean isDoubtful(IndicatorRow row) {
    var text = Expressions.comparable(row.actual().raw());
    var open = text.indexOf('(');
    if (open < 1 || row.direction() == Direction.REVERSE || row.target().is(Kind.ZERO)) {
      return false;
    }
    var remark = REMARK.matcher(PLANNED.matcher(text).replaceAll(""));
    while (remark.find()) {
      var said = Assertion.of(remark.group(1));
      if (said.isLess() || said.says(Fact.DENIED)) {
        return true;
      }
    }
    return false;
  }

  /** Nothing done is no fault where less is better. */
  private static boolean isReverseFigure(IndicatorRow row) {
    return row.direction() == Direction.REVERSE && row.target().is(Kind.QUANTITY);
  }
}
