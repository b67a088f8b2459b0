package org.jiheng.report.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiheng.facts.ProjectedFilings;
import org.jiheng.facts.ProjectedYear;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.filing.Filing;
import org.jiheng.filing.Form.Source;
import org.jiheng.filing.YearPeriod;
import org.jiheng.report.evaluation.ServedEvaluations;
import org.jiheng.report.ruleprofile.RuleProfiles;
import org.jiheng.rules.monitoring.FormJudge;
import org.jiheng.rules.monitoring.JudgedForm;
import org.jiheng.rules.monitoring.MonitoringJudge;
import org.jiheng.rules.monitoring.stated.MonitoringReader;
import org.jiheng.rules.monitoring.stated.MonitoringView;
import org.jiheng.rules.monitoring.stated.ReportedForms;
import org.jiheng.rules.monitoring.stated.StatedMonitoring;
import org.jiheng.rules.profile.RuleProfile;

/**
 * Judges what is handed in by the targets and the profile that stand, the treasury's figures, and
 * the periods before; in the caller's transaction.
 */
@ApplicationScoped
class PeriodJudging {

  private final Monitorings monitorings;
  private final ServedEvaluations served;
  private final ProjectedFilings facts;
  private final RuleProfiles profiles;

  PeriodJudging(
      Monitorings monitorings,
      ServedEvaluations served,
      ProjectedFilings facts,
      RuleProfiles profiles) {
    this.monitorings = monitorings;
    this.served = served;
    this.facts = facts;
    this.profiles = profiles;
  }

  /** What a department's year is judged by. */
  record Standing(DepartmentYear id, Filing filing, RuleProfile profile, ProjectedYear year) {

    ReportedForms reported(StatedMonitoring stated) {
      var told = year.treasury(stated.period());
      return ReportedForms.of(
          filing,
          stated,
          form -> {
            var executed = new EnumMap<Source, BigDecimal>(Source.class);
            told.stream()
                .filter(figure -> figure.form().equals(form))
                .forEach(figure -> executed.put(figure.source(), figure.executed()));
            return Map.copyOf(executed);
          });
    }

    String name() {
      return filing.department().name();
    }
  }

  /** Empty where the department has no targets in the year. */
  Optional<Standing> standing(DepartmentYear id) {
    return served
        .standing(id)
        .map(
            evaluation -> {
              var filing = evaluation.content();
              var profile = profiles.newest(filing.ruleProfile()).orElseThrow();
              return new Standing(id, filing, profile, facts.of(List.of(id)).get(id));
            });
  }

  MonitoringView judge(Standing standing, KeptMonitoring kept) {
    var stated = MonitoringReader.kept(kept.body());
    var before =
        monitorings.newest(standing.id()).stream()
            .filter(each -> each.period().months() < kept.period().months())
            .sorted(Comparator.comparing(each -> -each.period().months()))
            .toList();
    var judged =
        new MonitoringJudge(standing.profile(), kept.period())
            .judge(
                standing.reported(stated).forms(),
                stated.amountUnit(),
                forms(standing, before, 0, stated),
                forms(standing, before, 1, stated),
                kept.lateDays());
    var head =
        new MonitoringView.Head(
            standing.id().department(),
            standing.id().fiscalYear(),
            kept.period().text(),
            kept.revision(),
            standing.profile().code(),
            standing.profile().version(),
            kept.lateDays());
    return MonitoringView.of(head, stated.amountUnit(), judged);
  }

  /** In the unit of the period that is judged, so that figures can be compared. */
  private static List<JudgedForm> forms(
      Standing standing, List<KeptMonitoring> before, int place, StatedMonitoring now) {
    if (place >= before.size()) {
      return List.of();
    }
    YearPeriod period = before.get(place).period();
    var stated = MonitoringReader.kept(before.get(place).body()).in(now.amountUnit());
    var judge = new FormJudge(standing.profile(), period);
    return standing.reported(stated).forms().stream().map(judge::judge).toList();
  }
}
