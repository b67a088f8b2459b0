package org.jiheng.report.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jiheng.audit.Deed;
import org.jiheng.audit.Deeds;
import org.jiheng.cycle.calendar.StageKind;
import org.jiheng.cycle.disclosure.StatedDisclosure;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.http.BusinessDates;
import org.jiheng.http.CurrentActor;
import org.jiheng.http.Preconditions;
import org.jiheng.http.ProblemException;
import org.jiheng.outbox.Outbox;
import org.jiheng.report.calendar.StageTerms;
import org.jiheng.report.cycle.DisclosedFilings;
import org.jiheng.report.evaluation.ServedEvaluations;
import org.jiheng.report.person.Persons;

/** Keeps where a department disclosed a year; nobody fetches it, somebody of the bureau looks. */
@ApplicationScoped
class Disclosing {

  private final Disclosures disclosures;
  private final DisclosedFilings filings;
  private final ServedEvaluations served;
  private final StageTerms terms;
  private final Persons persons;
  private final Outbox outbox;
  private final CurrentActor actor;
  private final Deeds deeds;
  private final BusinessDates dates;
  private final Clock clock;

  Disclosing(
      Disclosures disclosures,
      DisclosedFilings filings,
      ServedEvaluations served,
      StageTerms terms,
      Persons persons,
      Outbox outbox,
      CurrentActor actor,
      Deeds deeds,
      BusinessDates dates,
      Clock clock) {
    this.disclosures = disclosures;
    this.filings = filings;
    this.served = served;
    this.terms = terms;
    this.persons = persons;
    this.outbox = outbox;
    this.actor = actor;
    this.deeds = deeds;
    this.dates = dates;
    this.clock = clock;
  }

  /**
   * @throws ProblemException 404 where nothing was filed
   */
  @Transactional
  DisclosureView get(DepartmentYear id) {
    served.existing(id);
    return view(id, disclosures.of(id));
  }

  /** Another address is to be looked at again. */
  @Transactional
  DisclosureView put(DepartmentYear id, StatedDisclosure stated, String ifMatch) {
    outbox.lock(id.department());
    served.existing(id);
    var current = disclosures.of(id);
    Preconditions.put(current.map(Disclosure::version), ifMatch);
    var faults = stated.faults();
    if (!faults.isEmpty()) {
      throw ProblemException.invalid(faults);
    }
    if (current.filter(kept -> kept.stated().equals(stated)).isPresent()) {
      return view(id, current);
    }
    var who = actor.actor();
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var version = current.map(Disclosure::version).orElse(0L) + 1;
    var disclosure = new Disclosure(id, stated, who.subject(), now, null, null, version);
    disclosures.put(disclosure);
    deeds.done(who, Deed.of(Deed.Kind.DISCLOSURE_STATED, id, version));
    return view(id, Optional.of(disclosure));
  }

  /**
   * Somebody has seen it on the department's site.
   *
   * @throws ProblemException 409 where no address was given
   */
  @Transactional
  DisclosureView check(DepartmentYear id, String ifMatch) {
    outbox.lock(id.department());
    var current =
        disclosures
            .of(id)
            .filter(kept -> kept.stated().ownSiteUrl() != null)
            .orElseThrow(() -> ProblemException.conflict("部门还没有填写公开网址。"));
    Preconditions.put(Optional.of(current.version()), ifMatch);
    var who = actor.actor();
    var checked = current.checked(dates.today(), who.subject());
    disclosures.put(checked);
    deeds.done(who, Deed.of(Deed.Kind.DISCLOSURE_CHECKED, id, checked.version()));
    return view(id, Optional.of(checked));
  }

  private DisclosureView view(DepartmentYear id, Optional<Disclosure> kept) {
    var stated = kept.map(Disclosure::stated).orElse(StatedDisclosure.NOTHING);
    var term = terms.of(id, StageKind.DISCLOSURE, null);
    var due = term.map(each -> each.stage().dueOn()).orElse(null);
    var isDone = stated.ownSiteUrl() != null || stated.excluded() != null;
    var standing = filings.of(id);
    var by = standing.by();
    return new DisclosureView(
        id.department(),
        id.fiscalYear(),
        standing.state().name(),
        due == null ? null : due.toString(),
        due == null ? null : isDone ? 0 : term.get().workingDays().late(due, dates.today()),
        standing.at(),
        by,
        by == null ? null : persons.names(List.of(by)).get(by),
        stated.ownSiteUrl(),
        stated.excluded(),
        stated.excludedReason(),
        kept.map(Disclosure::statedBy).orElse(null),
        kept.map(Disclosure::statedAt).orElse(null),
        kept.map(Disclosure::checkedOn).map(Object::toString).orElse(null),
        kept.map(Disclosure::checkedBy).orElse(null),
        kept.map(Disclosure::version).orElse(0L));
  }
}
