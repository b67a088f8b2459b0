package org.jiheng.rules.scoring;

import java.util.Objects;
import org.jiheng.filing.Indicator;
import org.jiheng.rules.expression.Alignment;
import org.jiheng.rules.expression.Expression;
import org.jiheng.rules.expression.Expressions;
import org.jiheng.rules.expression.Operator;
import org.jiheng.rules.profile.RuleProfile;

/** Whether two targets of an indicator ask for the same, however they are written. */
public final class SameTarget {

  private SameTarget() {}

  /**
   * @param row the indicator, whose name and class tell which way a bare number is meant
   */
  public static boolean is(Indicator row, String one, String other, RuleProfile profile) {
    if (Expressions.comparable(one).equals(Expressions.comparable(other))) {
      return true;
    }
    var first = NamedTarget.of(with(row, one));
    var second = NamedTarget.of(with(row, other));
    return same(row, first, second, profile);
  }

  private static Indicator with(Indicator row, String target) {
    return new Indicator(
        row.level1(), row.level2(), row.level3(), target, null, null, null, null, null);
  }

  private static boolean same(Indicator row, Expression one, Expression other, RuleProfile by) {
    if (one.isNumber() && other.isNumber()) {
      return sameBound(row, one, other, by) && sameFigure(one, other);
    }
    if (one.kind() != other.kind()) {
      return false;
    }
    return switch (one.kind()) {
      case EMPTY -> true;
      case ZERO -> QuantityRule.sameThing(one, other);
      case DATE -> one.date() != null && one.date().equals(other.date());
      case RANGE -> sameRange(one, other);
      case MULTI -> sameParts(row, one, other, by);
      default -> false;
    };
  }

  private static boolean sameFigure(Expression one, Expression other) {
    return one.approximate() == other.approximate()
        && QuantityRule.sameThing(one, other)
        && Alignment.of(one, other).stream()
            .anyMatch(pair -> pair.target().compareTo(pair.actual()) == 0);
  }

  /** A bare number is a bound in the direction in which the row is read. */
  private static boolean sameBound(
      Indicator row, Expression one, Expression other, RuleProfile by) {
    var direction = Directions.of(row, one, by);
    return direction == Directions.of(row, other, by)
        && bound(one, direction) == bound(other, direction);
  }

  private static Operator bound(Expression number, Direction direction) {
    var stated = number.operator();
    if (stated != null && stated != Operator.EQ) {
      return stated;
    }
    return direction == Direction.POSITIVE ? Operator.GE : Operator.LE;
  }

  private static boolean sameRange(Expression one, Expression other) {
    return one.lower().compareTo(other.lower()) == 0
        && one.upper().compareTo(other.upper()) == 0
        && Objects.equals(one.unit(), other.unit());
  }

  private static boolean sameParts(
      Indicator row, Expression one, Expression other, RuleProfile by) {
    return one.parts().size() == other.parts().size()
        && one.parts().stream()
            .allMatch(
                part ->
                    other.parts().stream()
                        .anyMatch(
                            match -> MultiRule.isSame(part, match) && same(row, part, match, by)));
  }
}
