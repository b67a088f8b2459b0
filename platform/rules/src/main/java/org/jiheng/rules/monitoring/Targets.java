package org.jiheng.rules.monitoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jiheng.filing.YearPeriod;
import org.jiheng.rules.scoring.Notation;
import org.jiheng.rules.sentence.Phrase;

/** How far the targets of a form were reached, by the weights of the rows that can be measured. */
record Targets(BigDecimal attainment, BigDecimal relative, List<Phrase> formulas) {

  private static final int DIGITS = 20;

  static Targets of(List<JudgedRow> rows, YearPeriod period) {
    var measured = rows.stream().filter(JudgedRow::isMeasured).toList();
    if (measured.isEmpty()) {
      return new Targets(null, null, List.of());
    }
    var all = Weighted.of(measured, row -> row.attainment().min(Percent.WHOLE));
    var attainment = all.sum().divide(all.weight(), DIGITS, RoundingMode.HALF_UP);
    var relative = Percent.linear(attainment, period);
    var figures =
        Map.of(
            "rows", Integer.toString(all.rows()),
            "points", Percent.points(all.sum()),
            "weight", Notation.number(all.weight()),
            "rate", Percent.shown(attainment));
    return new Targets(
        attainment,
        relative,
        List.of(
            new Phrase(MonitoringFormula.WEIGHTED_ATTAINMENT, figures),
            RowJudge.relativeTo(attainment, relative, period)));
  }
}
