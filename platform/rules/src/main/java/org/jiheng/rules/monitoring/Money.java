package org.jiheng.rules.monitoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jiheng.filing.YearPeriod;
import org.jiheng.rules.scoring.Notation;
import org.jiheng.rules.sentence.Phrase;

/** How far money was spent, by itself and in relation to the time that has passed. */
record Money(BigDecimal rate, BigDecimal relative, BigDecimal linear, List<Phrase> formulas) {

  static Money of(MonitoredFunds total, YearPeriod period) {
    if (total == null
        || total.executed() == null
        || total.annual() == null
        || total.annual().signum() <= 0) {
      return new Money(null, null, null, List.of(Phrase.of(MonitoringFormula.NO_EXECUTION_RATE)));
    }
    var rate = Percent.of(total.executed(), total.annual());
    var relative = Percent.relative(total.executed(), total.annual(), period);
    var linear = Percent.linear(total.executed(), period);
    var executed = Notation.number(total.executed());
    var share =
        Map.of(
            "executed", executed,
            "annual", Notation.number(total.annual()),
            "rate", Percent.shown(rate));
    var pace =
        Map.of(
            "executed", executed,
            "months", Integer.toString(period.months()),
            "forecast", Percent.amount(linear));
    return new Money(
        rate,
        relative,
        linear,
        List.of(
            new Phrase(MonitoringFormula.EXECUTION_TO_DATE, share),
            RowJudge.relativeTo(rate, relative, period),
            new Phrase(MonitoringFormula.LINEAR_FORECAST, pace)));
  }
}
