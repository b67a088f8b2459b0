package org.jiheng.rules.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiheng.filing.AmountUnit;
import org.jiheng.filing.YearPeriod;
import org.jiheng.rules.finding.Pointer;
import org.jiheng.rules.profile.RuleProfile;

/** Judges what a department reports at the end of a period, form by form. */
public final class MonitoringJudge {

  private static final List<Function<PeriodForm, Stream<MonitoringFinding>>> CHECKS =
      List.of(
          MoneyFindings::low,
          TargetFindings::behind,
          CourseFindings::gap,
          CourseFindings::spentAhead,
          CourseFindings::fell,
          MoneyFindings::fell,
          CourseFindings::unchanged,
          TargetFindings::forecasts,
          TargetFindings::withoutReason,
          MoneyFindings::overBudget,
          MoneyFindings::sources,
          MoneyFindings::treasury,
          TargetFindings::differs,
          TargetFindings::missing);

  private final RuleProfile profile;
  private final YearPeriod period;

  public MonitoringJudge(RuleProfile profile, YearPeriod period) {
    this.profile = profile;
    this.period = period;
  }

  /**
   * @param unit in which all forms state amounts
   * @param former the forms of the period before; none where there is none
   * @param earlier the forms of the period before that one
   * @param lateDays the working days by which it was handed in late; 0 in time
   */
  public JudgedMonitoring judge(
      List<MonitoredForm> forms,
      AmountUnit unit,
      List<JudgedForm> former,
      List<JudgedForm> earlier,
      int lateDays) {
    var judge = new FormJudge(profile, period);
    var before = byCode(former);
    var beforeThat = byCode(earlier);
    var judged = forms.stream().map(judge::judge).toList();
    var places = new ArrayList<PeriodForm>();
    for (var i = 0; i < judged.size(); i++) {
      var code = judged.get(i).form().code();
      places.add(
          new PeriodForm(
              i, judged.get(i), before.get(code), beforeThat.get(code), period, unit, profile));
    }
    var findings =
        Stream.concat(
            CHECKS.stream().flatMap(check -> places.stream().flatMap(check)), late(lateDays));
    return new JudgedMonitoring(
        judged, findings.toList(), Light.worst(judged.stream().map(JudgedForm::light)));
  }

  private static Map<String, JudgedForm> byCode(List<JudgedForm> forms) {
    return forms.stream().collect(Collectors.toMap(form -> form.form().code(), form -> form));
  }

  private static Stream<MonitoringFinding> late(int days) {
    return days <= 0
        ? Stream.empty()
        : Stream.of(
            MonitoringFinding.of(
                MonitoringCode.HANDED_IN_LATE,
                Pointer.ROOT,
                Map.of("days", Integer.toString(days))));
  }
}
