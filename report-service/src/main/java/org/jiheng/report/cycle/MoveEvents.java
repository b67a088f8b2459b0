package org.jiheng.report.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jiheng.contracts.DocumentMoved;
import org.jiheng.contracts.EventType;
import org.jiheng.cycle.CycleDocument;
import org.jiheng.http.BusinessDates;
import org.jiheng.outbox.Envelopes;
import org.jiheng.outbox.OutboxEvent;

/** A move as the event that tells of it. */
@ApplicationScoped
class MoveEvents {

  private final Envelopes envelopes;
  private final BusinessDates dates;

  MoveEvents(Envelopes envelopes, BusinessDates dates) {
    this.envelopes = envelopes;
    this.dates = dates;
  }

  OutboxEvent of(CycleDocument moved, Move move, long version) {
    var id = moved.id();
    var path = id.department() + "/" + id.fiscalYear();
    var envelope =
        envelopes.of(
            EventType.DOCUMENT_MOVED,
            path + "/documents/" + moved.kind(),
            id.department(),
            id.fiscalYear(),
            move.filingRevision(),
            move.actor(),
            dates.today());
    return new OutboxEvent(
        envelope,
        new DocumentMoved(
            id.department(),
            id.fiscalYear(),
            version,
            moved.kind().name(),
            moved.period().isEmpty() ? null : moved.period(),
            move.to().name(),
            move.from().name(),
            move.revision(),
            move.verb().word(),
            move.filingRevision(),
            move.filing(),
            move.evaluationRevision(),
            move.ruleProfileVersion(),
            text(moved.dueOn()),
            moved.lateDays(),
            moved.returns(),
            move.note(),
            move.departmentScore(),
            move.opinion(),
            move.remarks().stream()
                .map(remark -> new DocumentMoved.Remark(remark.where(), remark.text()))
                .toList(),
            "/api/v1/filings/" + path + "/moves"));
  }

  private static String text(LocalDate day) {
    return day == null ? null : day.toString();
  }
}
