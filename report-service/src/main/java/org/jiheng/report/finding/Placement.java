package org.jiheng.report.finding;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jiheng.report.expression.Expression;
import org.jiheng.report.finding.RowFindings.Place;
import org.jiheng.report.scoring.Direction;
import org.jiheng.report.scoring.Texts;

/** Indicators that stand under the wrong class, or point the wrong way for their class. */
final class Placement {

  private static final Set<String> PUBLICATIONS = Set.of("篇", "次", "期");
  private static final String AMOUNT = "元";

  private Placement() {}

  static Stream<Finding> misplaced(Ledger ledger) {
    return RowFindings.rows(ledger).flatMap(place -> misplaced(place).stream());
  }

  /** A row that is misplaced has no direction of its own there. */
  static Stream<Finding> directions(Ledger ledger) {
    return RowFindings.rows(ledger)
        .filter(place -> misplaced(place).isEmpty())
        .flatMap(place -> direction(place).stream());
  }

  private static Optional<Finding> misplaced(Place place) {
    var target = place.score().target();
    var name = text(place.score().row().level3());
    boolean rate = name.contains("率") && "%".equals(target.unit());
    if (isUnder(place, "成本") && rate && place.score().direction() == Direction.POSITIVE) {
      return misplaced(place, "成本类指标下填写了比率指标", "COST_RATE");
    }
    if (isUnder(place, "数量") && rate && (name.contains("支付") || name.contains("执行"))) {
      return misplaced(place, "数量指标下填写了支付率或执行率", "COUNT_RATE");
    }
    if (isUnder(place, "数量") && isAmount(target)) {
      return misplaced(place, "数量指标下填写了金额", "COUNT_AMOUNT");
    }
    if (isUnder(place, "经济效益")
        && target.isNumber()
        && target.unit() != null
        && PUBLICATIONS.contains(target.unit())) {
      return misplaced(place, "经济效益指标下填写了篇数、次数或期数", "BENEFIT_COUNT");
    }
    return Optional.empty();
  }

  private static Optional<Finding> direction(Place place) {
    var operator = place.score().target().operator();
    if (operator == null) {
      return Optional.empty();
    }
    if (isUnder(place, "数量") && operator.isUpper() && !place.score().reverseByName()) {
      return direction(place, "数量指标一般越多越好，却要求不超过", "COUNT_UPPER");
    }
    if (isUnder(place, "成本") && operator.isLower() && isAmount(place.score().target())) {
      return direction(place, "成本金额一般越少越好，却要求不低于", "COST_LOWER");
    }
    return Optional.empty();
  }

  private static Optional<Finding> misplaced(Place place, String why, String code) {
    var row = place.score().row();
    var message = Texts.quoted(row.level2()) + "下的" + Texts.row(row) + "：" + why + "，宜调整指标类别。";
    return Optional.of(
        Finding.of(Rule.MISPLACED, Severity.NOTICE, place.pointer().to("level2"), message, code)
            .args(text(row.level2()), text(row.level3())));
  }

  private static Optional<Finding> direction(Place place, String why, String code) {
    var row = place.score().row();
    var message = Texts.quoted(row.level2()) + "下的" + Texts.row(row) + "：" + why + "，请核对方向。";
    return Optional.of(
        Finding.of(Rule.DIRECTION, Severity.NOTICE, place.pointer().to("target"), message, code)
            .args(text(row.level2()), text(row.target())));
  }

  private static boolean isUnder(Place place, String level) {
    return text(place.score().row().level2()).contains(level);
  }

  private static boolean isAmount(Expression target) {
    return target.isNumber() && AMOUNT.equals(target.unit());
  }

  private static String text(String filed) {
    return filed == null ? "" : filed;
  }
}
