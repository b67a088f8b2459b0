package org.jiheng.rules.monitoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jiheng.filing.Form.Source;
import org.jiheng.rules.sentence.Phrase;

/**
 * A form at the end of a period, with its lights and how its figures come about.
 *
 * @param funds by source; what the treasury executed in place of what was stated
 * @param rate execution of the total in percent; null without an annual budget
 * @param relativeRate the rate in relation to the time that has passed
 * @param attainment of the measured rows by weight, none above the whole; null where none is
 * @param gap attainment less rate, in points
 * @param linear executed of the total at the end of the year, at the pace of the period
 * @param surplus what is expected to be left, by source
 * @param worst the light of the worst rows
 * @param weighted the light of the weighted attainment
 * @param attainmentLight the one of both that counts
 * @param light of money and targets together
 */
public record JudgedForm(
    MonitoredForm form,
    List<MonitoredFunds> funds,
    BigDecimal rate,
    BigDecimal relativeRate,
    BigDecimal attainment,
    BigDecimal relativeAttainment,
    BigDecimal gap,
    BigDecimal linear,
    Map<Source, BigDecimal> surplus,
    List<JudgedRow> rows,
    Light executionLight,
    Light worst,
    Light weighted,
    Light attainmentLight,
    Light light,
    List<Phrase> formulas) {

  public JudgedForm {
    funds = List.copyOf(funds);
    surplus = Map.copyOf(surplus);
    rows = List.copyOf(rows);
    formulas = List.copyOf(formulas);
  }

  /** Money of the whole form; null where none is stated. */
  MonitoredFunds total() {
    return funds.stream().filter(row -> row.source() == Source.TOTAL).findFirst().orElse(null);
  }

  BigDecimal executed() {
    var total = total();
    return total == null ? null : total.executed();
  }
}
