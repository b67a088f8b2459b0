package org.jiheng.report.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import org.jiheng.contracts.EvaluationChanged;
import org.jiheng.contracts.EventType;
import org.jiheng.http.BusinessDates;
import org.jiheng.outbox.Envelopes;
import org.jiheng.outbox.OutboxEvent;
import org.jiheng.rules.evaluation.EvaluatedForm;

/** A new revision as the event that tells of it. */
@ApplicationScoped
class EvaluationEvents {

  private final Envelopes envelopes;
  private final BusinessDates dates;

  EvaluationEvents(Envelopes envelopes, BusinessDates dates) {
    this.envelopes = envelopes;
    this.dates = dates;
  }

  OutboxEvent changed(EvaluationRevision revision) {
    var department = revision.id().department();
    var year = revision.id().fiscalYear();
    var path = department + "/" + year;
    var envelope =
        envelopes
            .of(
                EventType.EVALUATION_CHANGED,
                path + "/evaluation",
                department,
                year,
                revision.filingRevision(),
                revision.trigger().actor(),
                dates.today())
            .in(revision.trigger().traceparent());
    return new OutboxEvent(envelope, data(revision, "/api/v1/evaluations/" + path));
  }

  private static EvaluationChanged data(EvaluationRevision revision, String link) {
    return new EvaluationChanged(
        revision.id().department(),
        revision.id().fiscalYear(),
        revision.revision(),
        revision.filingRevision(),
        revision.ruleProfile(),
        revision.ruleProfileVersion(),
        revision.figures().score(),
        revision.figures().grade(),
        revision.view().forms().stream().map(EvaluationEvents::totals).toList(),
        revision.figures().findings(),
        revision.changes().changedRows(),
        link);
  }

  private static EvaluationChanged.FormTotals totals(EvaluatedForm form) {
    return new EvaluationChanged.FormTotals(
        form.form(), form.selfTotal(), form.computedTotal(), form.statedTotal(), form.grade());
  }
}
