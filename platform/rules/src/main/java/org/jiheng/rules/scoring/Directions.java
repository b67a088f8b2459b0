package org.jiheng.rules.scoring;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jiheng.filing.Indicator;
import org.jiheng.rules.expression.Expression;
import org.jiheng.rules.expression.Expressions;
import org.jiheng.rules.expression.Kind;

/**
 * Settles whether more or less of an indicator is better: the sign or word in the cell, the sign in
 * the name, a reverse word in the name or label, then rates, then the cost class.
 */
final class Directions {

  private static final List<String> BAD_RATES =
      List.of("控制率", "变动率", "调整率", "结转结余率", "受害率", "成灾率", "发生率", "流失率");

  private static final List<String> BAD_THINGS = List.of("投诉", "事故", "差错", "超支");

  /** Rates of coping with complaints and accidents are good, the complaints themselves are not. */
  private static final Pattern BAD_THING =
      Pattern.compile(
          "(?:"
              + String.join("|", BAD_THINGS)
              + ")(?!(?:及时)?(?:处理|处置|办结|回复|响应|整改|解决|化解|应急|演练|救援|满意|受理))");

  /**
   * The angle of a title (〈办法〉 printed as &lt;办法&gt;) is no sign: a number or ** follows a sign.
   */
  private static final Pattern LOWER_ANGLE = Pattern.compile(">(?=[\\d*])");

  private static final Pattern UPPER_ANGLE = Pattern.compile("<(?=[\\d*])");
  private static final List<String> RATES = List.of("率", "满意度", "完好");
  private static final Set<String> INCIDENTS = Set.of("起", "例", "宗");
  private static final String COST = "成本";

  private Directions() {}

  /** The direction of a target, or of one part of it; the part's label belongs to the name. */
  static Direction of(Indicator row, Expression target) {
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
    if (hasSign(name, '≤', '<', UPPER_ANGLE) || isReverse(name) || forbids(target)) {
      return Direction.REVERSE;
    }
    return isCost(row) && !holdsAny(name, RATES) ? Direction.REVERSE : Direction.POSITIVE;
  }

  /** Whether a reverse word in the name or label says by itself that less is better. */
  static boolean isReverseByName(Indicator row, Expression target) {
    return isReverse(name(row, target));
  }

  private static boolean isReverse(String name) {
    return name.indexOf('率') >= 0 && holdsAny(name, BAD_RATES)
        || holdsAny(name, BAD_THINGS) && BAD_THING.matcher(name).find();
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

  private static String name(Indicator row, Expression target) {
    return Expressions.comparable(row.level3()) + (target.label() == null ? "" : target.label());
  }

  private static boolean isCost(Indicator row) {
    return row.level2() != null && row.level2().contains(COST)
        || row.level1() != null && row.level1().contains(COST);
  }
}
