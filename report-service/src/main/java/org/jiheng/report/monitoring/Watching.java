package org.jiheng.report.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jiheng.contracts.Actor;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.filing.YearPeriod;
import org.jiheng.outbox.Outbox;
import org.jiheng.rules.monitoring.overview.WatchedDepartment;

/** Lights that move when money is told of; in the caller's transaction, under its locks. */
@ApplicationScoped
public class Watching {

  private final Monitorings monitorings;
  private final PeriodJudging judging;
  private final MonitoringEvents events;
  private final Outbox outbox;

  Watching(Monitorings monitorings, PeriodJudging judging, MonitoringEvents events, Outbox outbox) {
    this.monitorings = monitorings;
    this.judging = judging;
    this.events = events;
    this.outbox = outbox;
  }

  /**
   * Money of a department's period was told of.
   *
   * @param actor who told it
   */
  public record Moved(DepartmentYear id, String period, Actor actor) {}

  public void follow(Collection<Moved> moved) {
    moved.forEach(this::follow);
  }

  private void follow(Moved moved) {
    YearPeriod.of(moved.id().fiscalYear(), moved.period())
        .flatMap(period -> monitorings.newest(moved.id(), period))
        .ifPresent(kept -> judge(kept, moved.actor()));
  }

  private void judge(KeptMonitoring kept, Actor actor) {
    judging
        .standing(kept.id())
        .ifPresent(
            standing -> {
              var view = judging.judge(standing, kept);
              if (monitorings.judge(kept, WatchedDepartment.of(view, standing.name()))) {
                outbox.append(List.of(events.evaluated(view, actor, monitorings.version())));
              }
            });
  }
}
