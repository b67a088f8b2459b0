package org.jiheng.rules.monitoring.stated;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jiheng.filing.AmountUnit;
import org.jiheng.filing.Form.Source;
import org.jiheng.filing.Indicator.Tier;
import org.jiheng.rules.monitoring.Decision;
import org.jiheng.rules.monitoring.JudgedForm;
import org.jiheng.rules.monitoring.JudgedMonitoring;
import org.jiheng.rules.monitoring.JudgedRow;
import org.jiheng.rules.monitoring.Light;
import org.jiheng.rules.monitoring.Likelihood;
import org.jiheng.rules.monitoring.MonitoredFunds;
import org.jiheng.rules.monitoring.MonitoringFinding;
import org.jiheng.rules.monitoring.ReasonKind;
import org.jiheng.rules.sentence.Code;
import org.jiheng.rules.sentence.Language;
import org.jiheng.rules.sentence.Phrase;

/**
 * A judged period as it is told: amounts in yuan, shares in percent with two decimals.
 *
 * @param light of the worst form
 */
public record MonitoringView(
    String department,
    int fiscalYear,
    String period,
    int revision,
    String ruleProfile,
    int ruleProfileVersion,
    int lateDays,
    Light light,
    List<WatchedForm> forms,
    List<WatchedFinding> findings) {

  /** A form with its lights and how its figures come about. */
  public record WatchedForm(
      String form,
      String name,
      List<MonitoredFunds> funds,
      BigDecimal executionRate,
      BigDecimal relativeExecution,
      BigDecimal linearForecast,
      Light executionLight,
      BigDecimal attainment,
      BigDecimal relativeAttainment,
      Light worst,
      Light weighted,
      Light attainmentLight,
      BigDecimal gap,
      Map<Source, BigDecimal> surplus,
      Light light,
      List<WatchedFormula> formulas,
      List<WatchedRow> indicators,
      Decision decision,
      String note) {}

  /** An indicator with what was reached of its target. */
  public record WatchedRow(
      String level1,
      String level2,
      String level3,
      String target,
      BigDecimal weight,
      String attained,
      String forecast,
      Likelihood likelihood,
      Tier tier,
      BigDecimal attainment,
      BigDecimal relativeAttainment,
      BigDecimal linearForecast,
      Light light,
      List<WatchedFormula> formulas,
      ReasonKind reasonKind,
      String reason,
      String measure) {}

  /** A figure in a sentence that can be checked by hand. */
  public record WatchedFormula(String code, List<String> args, String explanation) {

    static WatchedFormula of(Phrase phrase) {
      var code = (Code) phrase.sentence();
      return new WatchedFormula(code.code(), code.args(phrase.figures()), phrase.in(Language.ZH));
    }
  }

  /** Something that was found, as a finding of an evaluation is told. */
  public record WatchedFinding(
      String rule,
      String severity,
      String where,
      String message,
      String code,
      List<String> args,
      BigDecimal expected,
      BigDecimal found) {

    static WatchedFinding of(MonitoringFinding found) {
      return new WatchedFinding(
          found.kind().rule().name(),
          found.kind().severity().name(),
          found.where(),
          found.message(Language.ZH),
          found.kind().code(),
          found.args(),
          found.expected(),
          found.found());
    }
  }

  /** Whose period it is, and by which rules it was judged. */
  public record Head(
      String department,
      int fiscalYear,
      String period,
      int revision,
      String ruleProfile,
      int ruleProfileVersion,
      int lateDays) {}

  public static MonitoringView of(Head head, AmountUnit unit, JudgedMonitoring judged) {
    return new MonitoringView(
        head.department(),
        head.fiscalYear(),
        head.period(),
        head.revision(),
        head.ruleProfile(),
        head.ruleProfileVersion(),
        head.lateDays(),
        judged.light(),
        judged.forms().stream().map(form -> form(form, unit)).toList(),
        judged.findings().stream().map(WatchedFinding::of).toList());
  }

  private static WatchedForm form(JudgedForm form, AmountUnit unit) {
    var surplus = new TreeMap<Source, BigDecimal>();
    form.surplus().forEach((source, left) -> surplus.put(source, yuan(left, unit)));
    return new WatchedForm(
        form.form().code(),
        form.form().name(),
        form.funds().stream().map(row -> funds(row, unit)).toList(),
        printed(form.rate()),
        printed(form.relativeRate()),
        yuan(form.linear(), unit),
        form.executionLight(),
        printed(form.attainment()),
        printed(form.relativeAttainment()),
        form.worst(),
        form.weighted(),
        form.attainmentLight(),
        printed(form.gap()),
        surplus,
        form.light(),
        form.formulas().stream().map(WatchedFormula::of).toList(),
        form.rows().stream().map(MonitoringView::row).toList(),
        form.form().decision(),
        form.form().note());
  }

  private static MonitoredFunds funds(MonitoredFunds row, AmountUnit unit) {
    return new MonitoredFunds(
        row.source(),
        yuan(row.annual(), unit),
        yuan(row.executed(), unit),
        yuan(row.forecast(), unit));
  }

  private static WatchedRow row(JudgedRow judged) {
    var row = judged.row();
    return new WatchedRow(
        row.approved().level1(),
        row.approved().level2(),
        row.approved().level3(),
        row.approved().target(),
        row.approved().weight(),
        row.attained(),
        row.forecast(),
        row.likelihood(),
        row.tier(),
        printed(judged.attainment()),
        printed(judged.relative()),
        printed(judged.linear()),
        judged.light(),
        judged.formulas().stream().map(WatchedFormula::of).toList(),
        row.reasonKind(),
        row.reason(),
        row.measure());
  }

  private static BigDecimal printed(BigDecimal figure) {
    return figure == null ? null : figure.setScale(2, RoundingMode.HALF_UP);
  }

  private static BigDecimal yuan(BigDecimal amount, AmountUnit unit) {
    return printed(unit.toYuan(amount));
  }
}
