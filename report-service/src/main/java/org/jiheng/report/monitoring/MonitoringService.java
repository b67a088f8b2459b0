package org.jiheng.report.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jiheng.cycle.calendar.StageKind;
import org.jiheng.cycle.calendar.Window;
import org.jiheng.cycle.calendar.WindowSentences;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.filing.YearPeriod;
import org.jiheng.filing.json.Fault;
import org.jiheng.filing.json.MalformedFiling;
import org.jiheng.http.BusinessDates;
import org.jiheng.http.CurrentActor;
import org.jiheng.http.DepartmentScope;
import org.jiheng.http.Preconditions;
import org.jiheng.http.ProblemException;
import org.jiheng.http.ProblemKind;
import org.jiheng.outbox.Outbox;
import org.jiheng.report.calendar.StageTerms;
import org.jiheng.rules.monitoring.overview.MonitoringOverview;
import org.jiheng.rules.monitoring.overview.WatchedDepartment;
import org.jiheng.rules.monitoring.stated.MonitoringReader;
import org.jiheng.rules.monitoring.stated.MonitoringView;
import org.jiheng.rules.monitoring.stated.StatedMonitoring;

/** Periods of the year: handed in, read, judged, and a province's at a glance. */
@ApplicationScoped
class MonitoringService {

  private static final int ALL = 100_000;

  private final Monitorings monitorings;
  private final PeriodJudging judging;
  private final MonitoringEvents events;
  private final StageTerms terms;
  private final BusinessDates dates;
  private final CurrentActor actor;
  private final DepartmentScope scope;
  private final Outbox outbox;
  private final Clock clock;

  MonitoringService(
      Monitorings monitorings,
      PeriodJudging judging,
      MonitoringEvents events,
      StageTerms terms,
      BusinessDates dates,
      CurrentActor actor,
      DepartmentScope scope,
      Outbox outbox,
      Clock clock) {
    this.monitorings = monitorings;
    this.judging = judging;
    this.events = events;
    this.terms = terms;
    this.dates = dates;
    this.actor = actor;
    this.scope = scope;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** What handing in came to. */
  record Taken(MonitoringView view, boolean created) {}

  /** Judged as it would be, and kept nowhere. */
  @Transactional
  MonitoringView preview(DepartmentYear id, String text, byte[] body) {
    var standing = standing(id);
    var period = period(id.fiscalYear(), text);
    var revision = monitorings.newest(id, period).map(KeptMonitoring::revision).orElse(0);
    return judging.judge(standing, kept(standing, period, revision + 1, body));
  }

  /** Handed in again as it stands, it is what it was. */
  @Transactional
  Taken take(DepartmentYear id, String text, byte[] body, String ifMatch) {
    var period = period(id.fiscalYear(), text);
    outbox.lock(id.department());
    var standing = standing(id);
    var current = monitorings.newest(id, period);
    var next = kept(standing, period, current.map(KeptMonitoring::revision).orElse(0) + 1, body);
    Preconditions.put(current.map(KeptMonitoring::revision), ifMatch);
    if (current.isPresent() && current.get().body().equals(next.body())) {
      return new Taken(judging.judge(standing, current.get()), false);
    }
    var view = judging.judge(standing, next);
    monitorings.add(next, WatchedDepartment.of(view, standing.name()));
    outbox.append(List.of(events.evaluated(view, next.actor(), monitorings.version())));
    return new Taken(view, current.isEmpty());
  }

  @Transactional
  KeptMonitoring one(DepartmentYear id, String text) {
    return monitorings
        .newest(id, period(id.fiscalYear(), text))
        .orElseThrow(() -> missing(id, text));
  }

  @Transactional
  MonitoringView judged(DepartmentYear id, String text) {
    return judging.judge(standing(id), one(id, text));
  }

  @Transactional
  List<WatchedDepartment> list(Monitorings.Wanted wanted, int limit) {
    period(wanted.fiscalYear(), wanted.period());
    var departments = scope.bound() ? scope.departments() : null;
    return monitorings.list(
        new Monitorings.Wanted(
            wanted.fiscalYear(),
            wanted.period(),
            departments,
            wanted.light(),
            wanted.gapOver(),
            wanted.after()),
        limit);
  }

  @Transactional
  MonitoringOverview overview(int fiscalYear, String text) {
    var period = period(fiscalYear, text);
    return MonitoringOverview.of(
        fiscalYear,
        text,
        all(fiscalYear, text),
        monitorings.former(period).map(former -> all(fiscalYear, former)).orElse(List.of()),
        monitorings.missing(period));
  }

  private List<WatchedDepartment> all(int fiscalYear, String period) {
    return monitorings.list(new Monitorings.Wanted(fiscalYear, period, null, null, null, ""), ALL);
  }

  private KeptMonitoring kept(
      PeriodJudging.Standing standing, YearPeriod period, int revision, byte[] body) {
    var late = lateDays(standing.id(), period);
    var stated = read(period, body);
    var reported = standing.reported(stated);
    if (!reported.faults().isEmpty()) {
      throw ProblemException.invalid(reported.faults());
    }
    var whole = MonitoringReader.text(reported.whole(stated));
    return new KeptMonitoring(
        standing.id(), period, revision, whole, late, actor.actor(), clock.instant());
  }

  private static StatedMonitoring read(YearPeriod period, byte[] body) {
    try {
      var reading = MonitoringReader.read(body, period);
      if (reading.stated() == null) {
        throw ProblemException.invalid(reading.faults());
      }
      return reading.stated();
    } catch (MalformedFiling malformed) {
      throw ProblemException.malformedJson(malformed.getMessage());
    }
  }

  /** A year without a calendar knows no windows. */
  private int lateDays(DepartmentYear id, YearPeriod period) {
    var term = terms.of(id, StageKind.MONITORING, period.text());
    if (term.isEmpty()) {
      return 0;
    }
    var today = dates.today();
    var stage = term.get().stage();
    var window = stage.at(today);
    if (!window.admits()) {
      throw ProblemException.of(
          ProblemKind.LOCKED,
          window == Window.EARLY ? WindowSentences.early(stage) : WindowSentences.closed(stage));
    }
    return stage.dueOn() == null ? 0 : term.get().workingDays().late(stage.dueOn(), today);
  }

  private PeriodJudging.Standing standing(DepartmentYear id) {
    return judging
        .standing(id)
        .orElseThrow(
            () ->
                ProblemException.conflict(
                    "部门 " + id.department() + " 在 " + id.fiscalYear() + " 年度还没有绩效目标，无从监控。"));
  }

  private static YearPeriod period(int fiscalYear, String text) {
    return YearPeriod.of(fiscalYear, text)
        .orElseThrow(
            () ->
                ProblemException.invalid(List.of(new Fault("/period", text, YearPeriod.MESSAGE))));
  }

  private static ProblemException missing(DepartmentYear id, String period) {
    return ProblemException.notFound("部门 " + id.department() + " 没有报送 " + period + " 的绩效运行监控。");
  }
}
