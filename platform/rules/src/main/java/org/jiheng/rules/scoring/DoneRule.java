package org.jiheng.rules.scoring;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import org.jiheng.rules.expression.Expression;
import org.jiheng.rules.expression.Expressions;
import org.jiheng.rules.expression.Kind;
import org.jiheng.rules.wording.Assertion;
import org.jiheng.rules.wording.Assertion.Fact;
import org.jiheng.rules.wording.Templates;

/**
 * ScoringWords against a number and a number against words: 已完成 keeps a count, 全覆盖 keeps 100 %, and
 * 100 % keeps what was to be done, to be improved or to be had by all.
 */
final class DoneRule {

  private static final BigDecimal WHOLE = new BigDecimal(100);
  private static final BigDecimal CONTENTED = new BigDecimal(90);
  private static final String PERCENT = "%";
  private static final String WHOLLY = "100%";
  private static final Pattern DONE_WHOLLY = Pattern.compile("完成(?:率(?:达|达到|为)?)?100%$");
  private static final Set<String> BARE = Set.copyOf(ScoringWords.LISTS.of("yes"));

  private DoneRule() {}

  static Verdict score(IndicatorRow row) {
    var target = row.target();
    if (target.is(Kind.QUANTITY) && row.direction() == Direction.POSITIVE) {
      return words(row, target);
    }
    return WordRules.inWords(row) ? percent(row) : null;
  }

  private static Verdict words(IndicatorRow row, Expression target) {
    var text = Expressions.comparable(row.actual().raw());
    var inWords = WordRules.isWords(row.actual()) || isDoneWholly(row.actual());
    if (!inWords || hasOtherFigure(text)) {
      return null;
    }
    var said = Assertion.of(text);
    var all = said.says(Fact.ALL) || text.contains(WHOLLY) || Templates.isAchieved(text);
    var done = all || said.says(Fact.DONE) && isShort(said);
    var punctual = said.says(Fact.PUNCTUAL) && isOfTime(row);
    var wanted =
        PERCENT.equals(target.unit())
            ? all || (done || punctual) && target.value().compareTo(WHOLE) == 0
            : done;
    return wanted ? Verdict.full(row, ScoreCode.STATUS_ACHIEVED) : null;
  }

  /** 完成100% of whatever was counted. */
  static boolean isDoneWholly(Expression actual) {
    return DONE_WHOLLY.matcher(Expressions.comparable(actual.raw())).find();
  }

  /** 及时 answers 及时率. */
  private static boolean isOfTime(IndicatorRow row) {
    return Assertion.of(Expressions.comparable(row.filed().level3())).says(Fact.PUNCTUAL);
  }

  /** A sentence that also says something else is no plain 已完成. */
  private static boolean isShort(Assertion said) {
    return said.core().size() <= 3 && said.text().length() <= 12;
  }

  private static boolean hasOtherFigure(String text) {
    return text.replace(WHOLLY, "").chars().anyMatch(Character::isDigit);
  }

  private static Verdict percent(IndicatorRow row) {
    var text = Expressions.comparable(row.actual().raw());
    var whole = isWhole(row.actual()) || isDoneWholly(row.actual());
    var wanted = Assertion.of(Expressions.comparable(row.target().raw()));
    var content = isContented(row.actual()) && wanted.text().endsWith("满意");
    if (!whole && !content || isForbidding(wanted) || BARE.contains(wanted.text())) {
      return null;
    }
    return wanted.says(Fact.DOWN) && !wanted.says(Fact.UP) && !text.contains("完成")
        ? null
        : Verdict.full(row, ScoreCode.STATUS_ACHIEVED);
  }

  private static boolean isForbidding(Assertion wanted) {
    return wanted.says(Fact.NONE) || wanted.says(Fact.DENIED);
  }

  private static boolean isWhole(Expression actual) {
    return isPercent(actual) && actual.value().compareTo(WHOLE) == 0;
  }

  private static boolean isContented(Expression actual) {
    var plain = actual.label() == null || actual.label().contains("满意");
    return plain && isShare(actual) && actual.value().compareTo(CONTENTED) >= 0;
  }

  private static boolean isPercent(Expression actual) {
    return isShare(actual) && actual.label() == null;
  }

  private static boolean isShare(Expression actual) {
    return actual.is(Kind.QUANTITY) && PERCENT.equals(actual.unit());
  }
}
