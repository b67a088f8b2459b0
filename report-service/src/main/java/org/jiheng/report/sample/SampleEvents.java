package org.jiheng.report.sample;

import jakarta.enterprise.context.ApplicationScoped;
import org.jiheng.contracts.Actor;
import org.jiheng.contracts.EventType;
import org.jiheng.contracts.PlatformChange;
import org.jiheng.contracts.SampleDrawn;
import org.jiheng.cycle.sample.DrawnSample;
import org.jiheng.cycle.sample.DrawnSample.Candidate;
import org.jiheng.cycle.sample.DrawnSample.Outcome;
import org.jiheng.http.BusinessDates;
import org.jiheng.outbox.Envelopes;
import org.jiheng.outbox.OutboxEvent;

/** A draw as the event that tells of it. */
@ApplicationScoped
class SampleEvents {

  private final Envelopes envelopes;
  private final BusinessDates dates;

  SampleEvents(Envelopes envelopes, BusinessDates dates) {
    this.envelopes = envelopes;
    this.dates = dates;
  }

  OutboxEvent drawn(DrawnSample sample, Actor who) {
    var envelope =
        envelopes.of(
            EventType.SAMPLE_DRAWN,
            "samples/" + sample.id(),
            PlatformChange.KEY,
            sample.fiscalYear(),
            null,
            who,
            dates.today());
    return new OutboxEvent(
        envelope,
        new SampleDrawn(
            sample.fiscalYear(),
            sample.id(),
            sample.method().name(),
            sample.seed(),
            sample.departments().stream()
                .filter(each -> each.outcome() != Outcome.NOT_DRAWN)
                .map(Candidate::code)
                .toList(),
            "/api/v1/samples/" + sample.id()));
  }
}
