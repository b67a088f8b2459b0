package org.jiheng.rules.scoring;

import java.math.BigDecimal;
import org.jiheng.filing.Indicator;
import org.jiheng.rules.expression.Expression;
import org.jiheng.rules.expression.Expressions;
import org.jiheng.rules.expression.Pairing;
import org.jiheng.rules.profile.RuleProfile;

/** An indicator as the scoring rules see it: read, with its direction. */
record IndicatorRow(
    Indicator filed,
    Expression target,
    Expression actual,
    Direction direction,
    RuleProfile profile) {

  static IndicatorRow of(Indicator filed, RuleProfile profile) {
    var read =
        Pairing.of(
            NamedTarget.of(filed), Expressions.parse(filed.actual()), NamedTarget.name(filed));
    var direction = Directions.of(filed, read.target(), profile);
    return new IndicatorRow(filed, read.target(), read.actual(), direction, profile);
  }

  /** A row of the printed template that nobody filled in. */
  static boolean isTemplate(Indicator filed) {
    return filed.selfScore() == null
        && filed.weight() == null
        && Expressions.isBlank(filed.target())
        && Expressions.isBlank(filed.actual())
        && Expressions.isBlank(NamedTarget.name(filed));
  }

  BigDecimal weight() {
    return filed.weight();
  }

  BigDecimal claim() {
    return filed.selfScore();
  }

  /** The same row with one part of its target and actual. */
  IndicatorRow part(Expression partTarget, Expression partActual) {
    return new IndicatorRow(
        filed, partTarget, partActual, Directions.of(filed, partTarget, profile), profile);
  }
}
