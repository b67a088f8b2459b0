package org.jiheng.report.scoring;

import java.math.BigDecimal;
import java.util.Objects;
import org.jiheng.report.expression.Alignment;
import org.jiheng.report.expression.Expression;
import org.jiheng.report.expression.Kind;

/** How far above its target a positive quantity is. */
public final class Attainment {

  private Attainment() {}

  /**
   * Whether a measured positive quantity is certainly at or above a share of its target; of several
   * quantities every one.
   */
  public static boolean reaches(IndicatorScore score, BigDecimal share) {
    if (score.basis() != Basis.MEASURED) {
      return false;
    }
    if (!score.target().is(Kind.MULTI)) {
      return score.direction() == Direction.POSITIVE
          && reaches(score.target(), score.actual(), share);
    }
    return score.target().parts().stream()
        .allMatch(
            part ->
                Directions.of(score.row(), part) == Direction.POSITIVE
                    && score.actual().parts().stream()
                        .filter(other -> Objects.equals(part.label(), other.label()))
                        .anyMatch(other -> reaches(part, other, share)));
  }

  private static boolean reaches(Expression target, Expression actual, BigDecimal share) {
    if (!target.is(Kind.QUANTITY) || !actual.isNumber() || target.value().signum() <= 0) {
      return false;
    }
    var pairs = Alignment.of(target, actual);
    return !pairs.isEmpty()
        && pairs.stream()
            .allMatch(pair -> pair.actual().compareTo(pair.target().multiply(share)) >= 0);
  }
}
