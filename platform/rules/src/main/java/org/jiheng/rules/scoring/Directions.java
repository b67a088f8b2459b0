package org.jiheng.rules.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jiheng.filing.Indicator;
import org.jiheng.rules.expression.Expression;
import org.jiheng.rules.expression.Expressions;
import org.jiheng.rules.expression.Kind;
import org.jiheng.rules.profile.RuleProfile;
import org.jiheng.rules.wording.WordLists;

/**
 * Settles whether more or less of an indicator is better: the sign or word in the cell, the sign in
 * the name, a reverse word in the name or label, then rates, then the cost class, then whether a
 * length of time is a limit.
 */
final class Directions {

  /**
   * The angle of a title (〈办法〉 printed as &lt;办法&gt;) is no sign: a number or ** follows a sign.
   */
  private static final Pattern LOWER_ANGLE = Pattern.compile(">(?=[\\d*])");

  private static final Pattern UPPER_ANGLE = Pattern.compile("<(?=[\\d*])");

  private static final WordLists WORDS = WordLists.read(Directions.class, "directions.txt");
  private static final List<String> RATES = WORDS.of("rate");
  private static final Set<String> INCIDENTS = Set.copyOf(WORDS.of("incident"));
  private static final List<String> QUICK = WORDS.of("quick");
  private static final List<String> LONG = WORDS.of("long");
  private static final List<String> FINISHING = WORDS.of("finishing");
  private static final Set<String> TIMES = Set.copyOf(WORDS.of("time"));

  private static final BigDecimal WHOLE = new BigDecimal(100);

  private Directions() {}

  /** The direction of a target, or of one part of it; the part's label belongs to the name. */
  static Direction of(Indicator row, Expression target, RuleProfile profile) {
    if (target.operator() != null && target.operator().isLower()) {
      return Direction.POSITIVE;
    }
    if (target.operator() != null && target.operator().isUpper()) {
      return Direction.REVERSE;
    }
    var name = name(row, target);
    if (hasSign(name, '≥', '>', LOWER_ANGLE)) {
      return Direction.POSITIVE;
    }
    if (hasSign(name, '≤', '<', UPPER_ANGLE)
        || profile.reverseWords().areIn(name)
        || forbids(target)) {
      return Direction.REVERSE;
    }
    var cost = IndicatorClass.COST.isOf(row) && !holdsAny(name, RATES);
    return cost || isTimeLimit(row, target, name) ? Direction.REVERSE : Direction.POSITIVE;
  }

  /** Whether a reverse word in the name or label says by itself that less is better. */
  static boolean isReverseByName(Indicator row, Expression target, RuleProfile profile) {
    return profile.reverseWords().areIn(name(row, target));
  }

  /** Whether the indicator is a rate by its name. */
  static boolean isRate(Indicator row) {
    var name = Expressions.comparable(row.level3());
    return RATES.stream().anyMatch(name::endsWith);
  }

  /** A rate that is better when smaller, and wanted to be all: the sign is likely a slip. */
  static boolean isDoubtful(Indicator row, Expression target, RuleProfile profile) {
    return target.operator() != null
        && target.operator().isLower()
        && "%".equals(target.unit())
        && target.value().compareTo(WHOLE) >= 0
        && isReverseByName(row, target, profile);
  }

  private static boolean holdsAny(String name, List<String> words) {
    for (String word : words) {
      if (name.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasSign(String name, char sign, char angle, Pattern beforeNumber) {
    return name.indexOf(sign) >= 0 || name.indexOf(angle) >= 0 && beforeNumber.matcher(name).find();
  }

  /** 0 起 and 零发生 forbid; a bare 0 does not say whether more is worse. */
  private static boolean forbids(Expression target) {
    return target.is(Kind.ZERO)
        && (target.unit() != null && INCIDENTS.contains(target.unit())
            || Expressions.comparable(target.raw()).chars().noneMatch(Character::isDigit));
  }

  /** A length of time is a limit where the name is about being quick, or is not about lasting. */
  private static boolean isTimeLimit(Indicator row, Expression target, String name) {
    if (target.unit() == null || !TIMES.contains(target.unit()) || holdsAny(name, LONG)) {
      return false;
    }
    return IndicatorClass.TIMELINESS.isOf(row) || holdsAny(name, QUICK);
  }

  /** Whether a month is when something is finished and not how long it lasts. */
  static boolean isAboutFinishing(Indicator row, Expression target) {
    var name = name(row, target);
    return !holdsAny(name, LONG)
        && (IndicatorClass.TIMELINESS.isOf(row) || holdsAny(name, FINISHING));
  }

  private static String name(Indicator row, Expression target) {
    return Expressions.comparable(row.level3()) + (target.label() == null ? "" : target.label());
  }
}
