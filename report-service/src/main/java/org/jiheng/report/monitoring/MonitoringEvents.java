package org.jiheng.report.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import org.jiheng.contracts.Actor;
import org.jiheng.contracts.EventType;
import org.jiheng.contracts.MonitoringEvaluated;
import org.jiheng.http.BusinessDates;
import org.jiheng.outbox.Envelopes;
import org.jiheng.outbox.OutboxEvent;
import org.jiheng.rules.monitoring.stated.MonitoringView;
import org.jiheng.rules.monitoring.stated.MonitoringView.WatchedFinding;

/** A judged period as the event that tells of it. */
@ApplicationScoped
class MonitoringEvents {

  private final Envelopes envelopes;
  private final BusinessDates dates;

  MonitoringEvents(Envelopes envelopes, BusinessDates dates) {
    this.envelopes = envelopes;
    this.dates = dates;
  }

  OutboxEvent evaluated(MonitoringView view, Actor actor, long version) {
    var path = view.department() + "/" + view.fiscalYear() + "/" + view.period();
    var envelope =
        envelopes.of(
            EventType.MONITORING_EVALUATED,
            view.department() + "/" + view.fiscalYear() + "/monitoring/" + view.period(),
            view.department(),
            view.fiscalYear(),
            null,
            actor,
            dates.today());
    return new OutboxEvent(
        envelope,
        new MonitoringEvaluated(
            view.department(),
            view.fiscalYear(),
            version,
            view.period(),
            view.revision(),
            view.light().name(),
            view.forms().stream()
                .map(
                    form ->
                        new MonitoringEvaluated.FormLights(
                            form.form(),
                            form.executionLight().name(),
                            form.attainmentLight().name(),
                            form.light().name(),
                            form.gap()))
                .toList(),
            view.findings().stream()
                .collect(
                    Collectors.groupingBy(WatchedFinding::rule, Collectors.summingInt(any -> 1))),
            "/api/v1/monitorings/" + path));
  }
}
