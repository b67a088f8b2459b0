package org.jiheng.report.cycle;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jiheng.audit.Deed;
import org.jiheng.audit.Deeds;
import org.jiheng.contracts.Actor;
import org.jiheng.cycle.CycleDocument;
import org.jiheng.cycle.DocumentState;
import org.jiheng.cycle.Verb;
import org.jiheng.cycle.calendar.StageKind;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.http.BusinessDates;
import org.jiheng.http.CurrentActor;
import org.jiheng.http.ProblemException;
import org.jiheng.outbox.Outbox;
import org.jiheng.report.calendar.StageTerms;
import org.jiheng.report.evaluation.Reevaluation;
import org.jiheng.report.evaluation.ServedEvaluations;
import org.jiheng.report.evaluation.Trigger;
import org.jiheng.report.person.Persons;

/**
 * Moves documents. What hands content in is locked at its owners first and then registered; what
 * opens it again is registered first and told to them then. So at no moment the register calls
 * something handed in that anybody would still change.
 */
@ApplicationScoped
class Moving {

  private static final int SHOWN = 100;

  private final Documents documents;
  private final Moves moves;
  private final HandedIn handedIn;
  private final MoveJudging judging;
  private final Orders orders;
  private final MoveEvents events;
  private final StageTerms terms;
  private final ServedEvaluations served;
  private final Reevaluation reevaluation;
  private final Outbox outbox;
  private final Deeds deeds;
  private final CurrentActor actor;
  private final BusinessDates dates;
  private final Persons persons;

  Moving(
      Documents documents,
      Moves moves,
      HandedIn handedIn,
      MoveJudging judging,
      Orders orders,
      MoveEvents events,
      StageTerms terms,
      ServedEvaluations served,
      Reevaluation reevaluation,
      Outbox outbox,
      Deeds deeds,
      CurrentActor actor,
      BusinessDates dates,
      Persons persons) {
    this.documents = documents;
    this.moves = moves;
    this.handedIn = handedIn;
    this.judging = judging;
    this.orders = orders;
    this.events = events;
    this.terms = terms;
    this.served = served;
    this.reevaluation = reevaluation;
    this.outbox = outbox;
    this.deeds = deeds;
    this.actor = actor;
    this.dates = dates;
    this.persons = persons;
  }

  DocumentView view(DepartmentYear id) {
    var role = actor.actor().role();
    persons.meet();
    return QuarkusTransaction.requiringNew().call(() -> shown(id, role));
  }

  /**
   * @throws ProblemException where something stands against it; then nothing is moved, and what was
   *     locked for it is unlocked, if need be later
   */
  DocumentView move(DepartmentYear id, MoveBody body, String ifMatch) {
    return move(id, body, ifMatch, actor.actor());
  }

  /** As {@link #move(DepartmentYear, MoveBody, String)}, for somebody whose request has ended. */
  DocumentView move(DepartmentYear id, MoveBody body, String ifMatch, Actor who) {
    var judged = QuarkusTransaction.requiringNew().call(() -> begin(id, body, ifMatch, who));
    if (judged.move().locks()) {
      lockAndRegister(judged);
    } else {
      orders.tell(QuarkusTransaction.requiringNew().call(() -> documents.of(id, StageKind.FILING)));
    }
    return QuarkusTransaction.requiringNew().call(() -> shown(id, who.role()));
  }

  /**
   * Judges a move and does not make it.
   *
   * @throws ProblemException where something stands against it
   */
  void tryOut(DepartmentYear id, MoveBody body, Actor who) {
    var seen = tag(id);
    QuarkusTransaction.requiringNew().run(() -> judged(id, body, seen, who));
  }

  /** Of where it stands and what it is now. */
  String tag(DepartmentYear id) {
    return QuarkusTransaction.requiringNew()
        .call(() -> MoveJudging.tag(documents.of(id, StageKind.FILING), served.existing(id)));
  }

  /** Gives a move up that was begun: what is locked for it is unlocked by a newer order. */
  void giveUp(CycleDocument begun) {
    var id = begun.id();
    var given =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  reevaluation.lock(id.department());
                  var current = documents.of(id, begun.kind());
                  if (!isStill(begun, current)) {
                    return current;
                  }
                  var open = current.at(CycleDocument.Step.TELL, current.revision() + 2);
                  documents.put(open);
                  return open;
                });
    if (given.step() == CycleDocument.Step.TELL) {
      orders.tell(given);
    }
  }

  private void lockAndRegister(Judged judged) {
    try {
      var standing = judged.standing();
      orders.freeze(
          judged.document(), judged.move().to(), judged.who(), judged.now(), standing.content());
      QuarkusTransaction.requiringNew().run(() -> finish(judged));
    } catch (RuntimeException failure) {
      giveUp(judged.document());
      throw failure;
    }
  }

  /** Registers a move at once, or writes down that its content is going to be locked. */
  Judged begin(DepartmentYear id, MoveBody body, String ifMatch, Actor who) {
    var judged = judged(id, body, ifMatch, who);
    var document = judged.document();
    if (judged.move().locks()) {
      documents.put(document.at(CycleDocument.Step.FREEZE, document.revision()));
    } else {
      register(judged);
    }
    return judged;
  }

  private Judged judged(DepartmentYear id, MoveBody body, String ifMatch, Actor who) {
    reevaluation.lock(id.department());
    if (terms.of(id, StageKind.FILING, null).isEmpty()) {
      throw ProblemException.conflict(id.fiscalYear() + " 年度没有绩效自评的工作日程，不用办理报送和审核。");
    }
    var document = documents.of(id, StageKind.FILING);
    return judging.of(document, served.existing(id), body, ifMatch, who);
  }

  private void finish(Judged judged) {
    var id = judged.document().id();
    reevaluation.lock(id.department());
    var current = documents.of(id, judged.document().kind());
    var head = served.head(id).orElseThrow(Orders::overtaken);
    if (!isStill(judged.document(), current)
        || head.pending() != null
        || !head.filing().equals(judged.standing().filing())
        || head.filingRevision() != judged.standing().filingRevision()) {
      throw Orders.overtaken();
    }
    register(judged);
  }

  private static boolean isStill(CycleDocument begun, CycleDocument current) {
    return current.step() == CycleDocument.Step.FREEZE && current.revision() == begun.revision();
  }

  private void register(Judged judged) {
    var document = judged.document();
    var id = document.id();
    var who = judged.who();
    var term = terms.of(id, document.kind(), null).orElseThrow();
    var due = due(judged, term);
    var late =
        judged.move().verb() == Verb.SUBMIT
            ? term.workingDays().late(dueOn(document, term), dates.today())
            : null;
    var moved = document.moved(judged.move(), who, judged.now(), due, late);
    documents.put(moved);
    reevaluation.asked(Trigger.moved(id, who, moved.state().name()));
    var standing = served.existing(id);
    var move =
        new Move(
            moved.revision(),
            judged.move().verb(),
            document.state(),
            moved.state(),
            judged.body().reason(),
            judged.body().stated(),
            due,
            late,
            judged.body().departmentScore(),
            judged.body().opinion(),
            who,
            judged.now(),
            standing.filingRevision(),
            standing.filing(),
            standing.revision(),
            standing.view().ruleProfileVersion());
    moves.append(moved, move);
    if (move.verb() == Verb.SUBMIT) {
      handedIn.keep(moved, moved.revision(), standing.filingBody());
    }
    outbox.append(List.of(events.of(moved, move, documents.nextVersion())));
    deeds.done(who, Deed.of(Deed.Kind.DOCUMENT_MOVED, id, moved.revision()));
  }

  /** When what is returned is due again; null for other moves. */
  private LocalDate due(Judged judged, StageTerms.Term term) {
    if (judged.move().to() != DocumentState.RETURNED) {
      return null;
    }
    var stated = judged.body().due();
    return stated == null
        ? term.workingDays().after(dates.today(), term.stage().workingDaysAfterReturn())
        : stated;
  }

  private static LocalDate dueOn(CycleDocument document, StageTerms.Term term) {
    return document.dueOn() == null ? term.stage().dueOn() : document.dueOn();
  }

  private DocumentView shown(DepartmentYear id, String role) {
    var standing = served.existing(id);
    var document = documents.of(id, StageKind.FILING);
    var term = terms.of(id, StageKind.FILING, null);
    var due = term.map(each -> dueOn(document, each)).orElse(null);
    var made = moves.before(document, Long.MAX_VALUE, SHOWN);
    var by = document.by() == null ? null : document.by().subject();
    var names =
        persons.names(
            Stream.concat(Stream.ofNullable(by), made.stream().map(move -> move.actor().subject()))
                .toList());
    return new DocumentView(
        id.department(),
        id.fiscalYear(),
        document.kind(),
        document.state(),
        document.revision(),
        document.by() == null ? null : document.since(),
        by,
        names.get(by),
        due == null ? null : due.toString(),
        term.filter(each -> document.state().isOpen())
            .map(each -> each.workingDays().late(due, dates.today()))
            .orElse(null),
        document.lateDays(),
        document.returns(),
        term.isEmpty() ? List.of() : MoveJudging.allowed(document, role),
        made.stream().map(move -> MoveView.of(move, names)).toList(),
        MoveJudging.tag(document, standing));
  }
}
