package org.jiheng.rules.monitoring.stated;

import java.util.List;
import org.jiheng.filing.AmountUnit;
import org.jiheng.filing.Indicator.Tier;
import org.jiheng.rules.monitoring.Decision;
import org.jiheng.rules.monitoring.Likelihood;
import org.jiheng.rules.monitoring.MonitoredFunds;
import org.jiheng.rules.monitoring.ReasonKind;

/** What a department hands in for a period, in its own unit. */
public record StatedMonitoring(String period, AmountUnit amountUnit, List<StatedForm> forms) {

  public StatedMonitoring {
    forms = List.copyOf(forms);
  }

  /** The same in another unit. */
  public StatedMonitoring in(AmountUnit unit) {
    return unit == amountUnit
        ? this
        : new StatedMonitoring(
            period, unit, forms.stream().map(form -> form.in(amountUnit, unit)).toList());
  }

  /** A form, with as much as was said of it. */
  public record StatedForm(
      String form,
      List<MonitoredFunds> funds,
      List<StatedRow> indicators,
      Decision decision,
      String note) {

    public StatedForm {
      funds = funds == null ? List.of() : List.copyOf(funds);
      indicators = indicators == null ? List.of() : List.copyOf(indicators);
    }

    private StatedForm in(AmountUnit from, AmountUnit to) {
      return new StatedForm(
          form,
          funds.stream()
              .map(
                  row ->
                      new MonitoredFunds(
                          row.source(),
                          to.fromYuan(from.toYuan(row.annual())),
                          to.fromYuan(from.toYuan(row.executed())),
                          to.fromYuan(from.toYuan(row.forecast()))))
              .toList(),
          indicators,
          decision,
          note);
    }
  }

  /**
   * An indicator, by its path.
   *
   * @param target as the department's form prints it; null where it prints none
   */
  public record StatedRow(
      String level1,
      String level2,
      String level3,
      String target,
      String attained,
      String forecast,
      Likelihood likelihood,
      Tier tier,
      ReasonKind reasonKind,
      String reason,
      String measure) {}
}
