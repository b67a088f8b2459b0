package org.jiheng.report.scoring;

import java.util.List;
import java.util.regex.Pattern;
import org.jiheng.filing.Indicator;
import org.jiheng.report.expression.Expression;
import org.jiheng.report.expression.Expressions;

/** Settles whether more or less of an indicator is better, in the order of the specification. */
final class Directions {

  /** Rates of coping with complaints and accidents are good, the complaints themselves are not. */
  private static final Pattern REVERSE_WORD =
      Pattern.compile(
          "(?:投诉|事故|差错|超支)(?!(?:及时)?(?:处理|处置|办结|回复|响应|整改|解决|化解|应急|演练|救援|满意|受理))"
              + "|控制率|变动率|调整率|结转结余率|受害率|成灾率|发生率|流失率");

  private static final List<String> RATES = List.of("率", "满意度", "完好");
  private static final String COST = "成本";

  private Directions() {}

  static Direction of(Indicator row, Expression target) {
    return of(row, target, target.label());
  }

  static Direction of(Indicator row, Expression target, String label) {
    if (target.operator() != null && target.operator().isLower()) {
      return Direction.POSITIVE;
    }
    if (target.operator() != null && target.operator().isUpper()) {
      return Direction.REVERSE;
    }
    var name = Expressions.comparable(row.level3()) + (label == null ? "" : label);
    if (name.contains("≥")) {
      return Direction.POSITIVE;
    }
    if (name.contains("≤")) {
      return Direction.REVERSE;
    }
    if (REVERSE_WORD.matcher(name).find()) {
      return Direction.REVERSE;
    }
    if (RATES.stream().anyMatch(name::contains)) {
      return Direction.POSITIVE;
    }
    return isCost(row) ? Direction.REVERSE : Direction.POSITIVE;
  }

  /** Whether a reverse word in the name or label says by itself that less is better. */
  static boolean isReverseByName(Indicator row, Expression target) {
    var label = target.label() == null ? "" : target.label();
    return REVERSE_WORD.matcher(Expressions.comparable(row.level3()) + label).find();
  }

  private static boolean isCost(Indicator row) {
    return row.level2() != null && row.level2().contains(COST)
        || row.level1() != null && row.level1().contains(COST);
  }
}
