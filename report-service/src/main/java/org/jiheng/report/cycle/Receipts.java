package org.jiheng.report.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jiheng.cycle.CycleDocument;
import org.jiheng.cycle.DocumentState;
import org.jiheng.cycle.Verb;
import org.jiheng.cycle.calendar.StageKind;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.http.ProblemException;
import org.jiheng.prints.ReceiptPage;
import org.jiheng.report.evaluation.ContentChange;
import org.jiheng.report.evaluation.ServedEvaluations;

/** What was handed in last, and what was changed since. */
@ApplicationScoped
class Receipts {

  private static final int SHOWN = 500;

  private final Documents documents;
  private final Moves moves;
  private final HandedIn handedIn;
  private final ServedEvaluations served;

  Receipts(Documents documents, Moves moves, HandedIn handedIn, ServedEvaluations served) {
    this.documents = documents;
    this.moves = moves;
    this.handedIn = handedIn;
    this.served = served;
  }

  /**
   * What of a filing differs from what was handed in last.
   *
   * @param stateRevision of the document after that
   * @param returnedAt null where it was not returned since
   */
  record ChangesView(
      long stateRevision, Instant handedInAt, Instant returnedAt, List<ContentChange> changes) {}

  /**
   * @throws ProblemException 404 where it was never handed in
   */
  @Transactional
  ReceiptPage receipt(DepartmentYear id) {
    var document = documents.of(id, StageKind.FILING);
    var submit = last(document);
    var content = handedIn.at(document, submit.revision()).orElseThrow(Receipts::never);
    return new ReceiptPage(
        id.department(),
        content.department().name(),
        id.fiscalYear(),
        document.kind().title(),
        submit.filingRevision(),
        submit.filing(),
        submit.evaluationRevision(),
        content.ruleProfile(),
        submit.ruleProfileVersion(),
        submit.actor().subject(),
        submit.movedAt(),
        submit.lateDays());
  }

  /**
   * @throws ProblemException 404 where it was never handed in
   */
  @Transactional
  ChangesView changes(DepartmentYear id) {
    var document = documents.of(id, StageKind.FILING);
    var submit = last(document);
    var before = handedIn.at(document, submit.revision()).orElseThrow(Receipts::never);
    var returned =
        moves.before(document, Long.MAX_VALUE, SHOWN).stream()
            .filter(each -> each.to() == DocumentState.RETURNED)
            .filter(each -> each.revision() > submit.revision())
            .findFirst();
    return new ChangesView(
        submit.revision(),
        submit.movedAt(),
        returned.map(Move::movedAt).orElse(null),
        ContentChange.between(before, served.existing(id).content()));
  }

  private Move last(CycleDocument document) {
    return moves.before(document, Long.MAX_VALUE, SHOWN).stream()
        .filter(each -> each.verb() == Verb.SUBMIT)
        .findFirst()
        .orElseThrow(Receipts::never);
  }

  private static ProblemException never() {
    return ProblemException.notFound("这份材料还没有报送过。");
  }
}
