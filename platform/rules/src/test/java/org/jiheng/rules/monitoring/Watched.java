package org.jiheng.rules.monitoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jiheng.filing.AmountUnit;
import org.jiheng.filing.Form.Source;
import org.jiheng.filing.Indicator;
import org.jiheng.filing.Indicator.Tier;
import org.jiheng.filing.YearPeriod;
import org.jiheng.rules.evaluation.Evaluated;
import org.jiheng.rules.profile.RuleProfile;

/** A form of 2026 to be watched, in 万元, built as a test needs it. */
public final class Watched {

  private final RuleProfile profile;
  private final List<MonitoredFunds> funds = new ArrayList<>();
  private final Map<Source, BigDecimal> treasury = new EnumMap<>(Source.class);
  private final List<MonitoredRow> rows = new ArrayList<>();
  private Decision decision;

  public Watched(String profile) {
    this(Evaluated.profile(profile));
  }

  Watched(RuleProfile profile) {
    this.profile = profile;
  }

  Watched money(String annual, String executed) {
    return money(Source.TOTAL, annual, executed, null);
  }

  Watched money(Source source, String annual, String executed, String forecast) {
    funds.add(new MonitoredFunds(source, figure(annual), figure(executed), figure(forecast)));
    return this;
  }

  Watched treasury(String executed) {
    treasury.put(Source.TOTAL, figure(executed));
    return this;
  }

  Watched row(String name, String target, String attained) {
    return row(name, target, attained, null, Likelihood.CERTAIN, "资金到位晚", "加快实施");
  }

  Watched tiered(String name, String target, Tier tier) {
    var row =
        new MonitoredRow(
            indicator(name, target, "10"), null, null, null, null, tier, null, null, null);
    rows.add(row);
    return this;
  }

  Watched row(
      String name,
      String target,
      String attained,
      String forecast,
      Likelihood likelihood,
      String reason,
      String measure) {
    var indicator = indicator(name, target, "10");
    rows.add(
        new MonitoredRow(
            indicator,
            null,
            attained,
            forecast,
            likelihood,
            null,
            ReasonKind.FUNDS,
            reason,
            measure));
    return this;
  }

  Watched stating(String name, String target, String stated, String attained) {
    var indicator = indicator(name, target, "10");
    rows.add(
        new MonitoredRow(
            indicator, stated, attained, null, Likelihood.CERTAIN, null, null, "无", "无"));
    return this;
  }

  Watched silent(String name, String target) {
    rows.add(MonitoredRow.silent(indicator(name, target, "10")));
    return this;
  }

  Watched decided(Decision.DecisionKind kind) {
    decision = new Decision(kind, null, "项目暂缓");
    return this;
  }

  static Indicator indicator(String name, String target, String weight) {
    return new Indicator("产出指标", "数量指标", name, target, null, figure(weight), null, null, null);
  }

  JudgedForm judge(String period) {
    return judged(period, List.of(), List.of(), 0).forms().get(0);
  }

  List<MonitoringFinding> findings(String period) {
    return judged(period, List.of(), List.of(), 0).findings();
  }

  JudgedMonitoring judged(
      String period, List<JudgedForm> former, List<JudgedForm> earlier, int lateDays) {
    var form = new MonitoredForm("p1", "项目一", funds, treasury, rows, decision, null);
    return new MonitoringJudge(profile, YearPeriod.of(2026, period).orElseThrow())
        .judge(List.of(form), AmountUnit.WAN_YUAN, former, earlier, lateDays);
  }

  private static BigDecimal figure(String text) {
    return text == null ? null : new BigDecimal(text);
  }
}
