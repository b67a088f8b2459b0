package org.jiheng.rules.monitoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jiheng.filing.Form.Source;
import org.jiheng.filing.YearPeriod;
import org.jiheng.rules.profile.RuleProfile;
import org.jiheng.rules.scoring.Notation;
import org.jiheng.rules.sentence.Phrase;

/** Works out where a form stands at the end of a period: money, targets, and both together. */
public final class FormJudge {

  private final RuleProfile profile;
  private final YearPeriod period;
  private final Lights lights;
  private final RowJudge rows;

  public FormJudge(RuleProfile profile, YearPeriod period) {
    this.profile = profile;
    this.period = period;
    this.lights = new Lights(profile.monitoring(), period);
    this.rows = new RowJudge(profile, period);
  }

  public JudgedForm judge(MonitoredForm form) {
    var formulas = new ArrayList<Phrase>();
    var funds = form.funds().stream().map(row -> counted(row, form.treasury())).toList();
    var total = funds.stream().filter(row -> row.source() == Source.TOTAL).findFirst();
    var money = Money.of(total.orElse(null), period);
    formulas.addAll(money.formulas());
    var judged = form.rows().stream().map(rows::judge).toList();
    var targets = Targets.of(judged, period);
    formulas.addAll(targets.formulas());
    var gap = gap(targets.attainment(), money.rate(), formulas);
    var surplus = surplus(funds, formulas);
    var exempt = profile.monitoring().exempt().contains(form.code());
    var execution = exempt ? Light.NONE : lights.execution(money.rate(), money.relative());
    var worst = lights.worst(judged);
    var weighted = lights.attainment(targets.relative());
    var attainment = lights.form(worst, weighted);
    return new JudgedForm(
        form,
        funds,
        money.rate(),
        money.relative(),
        targets.attainment(),
        targets.relative(),
        gap,
        money.linear(),
        surplus,
        judged,
        execution,
        worst,
        weighted,
        attainment,
        lights.overall(execution, attainment),
        formulas);
  }

  private static MonitoredFunds counted(MonitoredFunds stated, Map<Source, BigDecimal> treasury) {
    var executed = treasury.getOrDefault(stated.source(), stated.executed());
    return new MonitoredFunds(stated.source(), stated.annual(), executed, stated.forecast());
  }

  private static BigDecimal gap(BigDecimal attainment, BigDecimal rate, List<Phrase> formulas) {
    if (attainment == null || rate == null) {
      return null;
    }
    var gap = attainment.subtract(rate);
    var figures =
        Map.of(
            "attainment", Percent.shown(attainment),
            "rate", Percent.shown(rate),
            "gap", Percent.points(gap));
    formulas.add(new Phrase(MonitoringFormula.ATTAINMENT_GAP, figures));
    return gap;
  }

  private static Map<Source, BigDecimal> surplus(
      List<MonitoredFunds> funds, List<Phrase> formulas) {
    var surplus = new EnumMap<Source, BigDecimal>(Source.class);
    for (MonitoredFunds row : funds) {
      if (row.annual() != null && row.forecast() != null && row.source() != null) {
        var left = row.annual().subtract(row.forecast());
        surplus.put(row.source(), left);
        if (row.source() == Source.TOTAL) {
          var figures =
              Map.of(
                  "annual", Notation.number(row.annual()),
                  "forecast", Notation.number(row.forecast()),
                  "surplus", Percent.amount(left));
          formulas.add(new Phrase(MonitoringFormula.EXPECTED_SURPLUS, figures));
        }
      }
    }
    return surplus;
  }
}
