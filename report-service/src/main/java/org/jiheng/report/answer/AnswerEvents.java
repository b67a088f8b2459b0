package org.jiheng.report.answer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jiheng.contracts.Actor;
import org.jiheng.contracts.EventType;
import org.jiheng.contracts.FindingsAnswered;
import org.jiheng.cycle.answer.AnswerEntry;
import org.jiheng.http.BusinessDates;
import org.jiheng.outbox.Envelopes;
import org.jiheng.outbox.OutboxEvent;
import org.jiheng.rules.evaluation.StandingEvaluation;

/** What was said about findings as the event that tells of it. */
@ApplicationScoped
class AnswerEvents {

  private final Envelopes envelopes;
  private final BusinessDates dates;

  AnswerEvents(Envelopes envelopes, BusinessDates dates) {
    this.envelopes = envelopes;
    this.dates = dates;
  }

  /**
   * @param said at least one, all the same but for the finding
   */
  OutboxEvent of(StandingEvaluation standing, List<AnswerEntry> said, Actor who, long version) {
    var id = standing.id();
    var path = id.department() + "/" + id.fiscalYear();
    var envelope =
        envelopes.of(
            EventType.FINDINGS_ANSWERED,
            path + "/findings",
            id.department(),
            id.fiscalYear(),
            standing.filingRevision(),
            who,
            dates.today());
    return new OutboxEvent(
        envelope,
        new FindingsAnswered(
            id.department(),
            id.fiscalYear(),
            version,
            standing.revision(),
            said.get(0).state().name(),
            said.stream().map(AnswerEntry::finding).toList(),
            said.get(0).text(),
            "/api/v1/evaluations/" + path + "/findings"));
  }
}
