package org.jiheng.rules.monitoring;

import java.math.BigDecimal;
import java.util.List;
import org.jiheng.rules.expression.Expression;
import org.jiheng.rules.sentence.Phrase;

/**
 * A row with what was reached of its target.
 *
 * @param attainment in percent, not cut at the whole; null where it is not measured
 * @param relative attainment in relation to the time that has passed; null where time does not
 *     count
 * @param linear the figure at the end of the year at the pace of the period, in the unit of the
 *     target; null where none can be told
 * @param formulas how the figures come about
 */
public record JudgedRow(
    MonitoredRow row,
    Expression target,
    Expression attained,
    BigDecimal attainment,
    BigDecimal relative,
    BigDecimal linear,
    Light light,
    List<Phrase> formulas) {

  public JudgedRow {
    formulas = List.copyOf(formulas);
  }

  boolean isMeasured() {
    return attainment != null;
  }

  /** Whether it is reached in steps that add up within the year. */
  boolean addsUp() {
    return relative != null;
  }
}
