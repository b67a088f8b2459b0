package org.jiheng.report.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiheng.audit.Deed;
import org.jiheng.audit.Deeds;
import org.jiheng.cycle.answer.AnswerEntry;
import org.jiheng.cycle.answer.AnswerState;
import org.jiheng.cycle.answer.FindingAnswers;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.filing.json.Fault;
import org.jiheng.http.CurrentActor;
import org.jiheng.http.Preconditions;
import org.jiheng.http.ProblemException;
import org.jiheng.outbox.Outbox;
import org.jiheng.report.cycle.ContentLocks;
import org.jiheng.report.evaluation.EvaluationHead;
import org.jiheng.report.evaluation.Reevaluation;
import org.jiheng.report.evaluation.ServedEvaluations;
import org.jiheng.rules.evaluation.StandingEvaluation;

/** Takes what departments and reviewers say about findings; it changes no evaluation. */
@ApplicationScoped
class Answering {

  private final ServedEvaluations served;
  private final AnsweredFindings findings;
  private final AnswerEntries entries;
  private final AnswerEvents events;
  private final ContentLocks locks;
  private final Reevaluation reevaluation;
  private final Outbox outbox;
  private final Deeds deeds;
  private final CurrentActor actor;
  private final Clock clock;

  Answering(
      ServedEvaluations served,
      AnsweredFindings findings,
      AnswerEntries entries,
      AnswerEvents events,
      ContentLocks locks,
      Reevaluation reevaluation,
      Outbox outbox,
      Deeds deeds,
      CurrentActor actor,
      Clock clock) {
    this.served = served;
    this.findings = findings;
    this.entries = entries;
    this.events = events;
    this.locks = locks;
    this.reevaluation = reevaluation;
    this.outbox = outbox;
    this.deeds = deeds;
    this.actor = actor;
    this.clock = clock;
  }

  @Transactional
  FindingsView view(DepartmentYear id) {
    return findings.of(served.existing(id));
  }

  /** Explains findings, each for itself or several by the same words. */
  @Transactional
  FindingsView answer(DepartmentYear id, String ifMatch, List<String> about, AnswerBody body) {
    var seen = seen(id, ifMatch);
    locks.refuseFiling(id);
    refuse(body.faults());
    known(seen, about);
    return keep(seen, about, AnswerState.ANSWERED, body.answer().strip());
  }

  /** Says whether a reviewer takes explanations. */
  @Transactional
  FindingsView judge(DepartmentYear id, String ifMatch, List<String> about, VerdictBody body) {
    var seen = seen(id, ifMatch);
    locks.refuseReview(id);
    refuse(body.faults());
    var open =
        known(seen, about).stream()
            .filter(finding -> finding.answer() == null)
            .map(FindingAnswerView::id)
            .toList();
    if (!open.isEmpty()) {
      throw ProblemException.conflict("部门还没有说明问题 " + String.join("、", open) + "，不能认定。");
    }
    var remark = body.remark() == null || body.remark().isBlank() ? null : body.remark().strip();
    return keep(seen, about, body.state().orElseThrow(), remark);
  }

  private StandingEvaluation seen(DepartmentYear id, String ifMatch) {
    reevaluation.lock(id.department());
    var standing = served.existing(id);
    var tags =
        Set.of(EvaluationHead.of(standing).etag(), AnsweredFindings.tag(standing, entries.of(id)));
    Preconditions.ifMatch(ifMatch, tags::contains, "评价结果或说明已被他人更改，请重新读取后再提交。");
    return standing;
  }

  private List<FindingAnswerView> known(StandingEvaluation seen, List<String> about) {
    var wanted = Set.copyOf(about);
    var known =
        findings.of(seen).findings().stream()
            .filter(finding -> wanted.contains(finding.id()))
            .toList();
    var ids = known.stream().map(FindingAnswerView::id).collect(Collectors.toSet());
    var missing = wanted.stream().filter(each -> !ids.contains(each)).sorted().toList();
    if (!missing.isEmpty()) {
      throw ProblemException.notFound("评价结果中没有问题 " + String.join("、", missing) + "。");
    }
    return known;
  }

  /** What says the same as before is not said again. */
  private FindingsView keep(
      StandingEvaluation seen, List<String> about, AnswerState state, String text) {
    var who = actor.actor();
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var former = entries.of(seen.id());
    var said = new ArrayList<AnswerEntry>();
    about.stream()
        .distinct()
        .map(each -> new AnswerEntry(each, state, text, who.subject(), who.role(), now))
        .filter(each -> isNew(each, former))
        .forEach(said::add);
    if (!said.isEmpty()) {
      entries.append(seen.id(), seen.revision(), said);
      outbox.append(List.of(events.of(seen, said, who, entries.nextVersion())));
      deeds.done(
          who,
          Deed.of(
              state.isVerdict() ? Deed.Kind.FINDING_ANSWERS_JUDGED : Deed.Kind.FINDINGS_ANSWERED,
              seen.id(),
              seen.revision()));
    }
    return findings.of(seen);
  }

  private static boolean isNew(AnswerEntry entry, FindingAnswers former) {
    var standing = former.of(entry.finding());
    var last = entry.state().isVerdict() ? standing.verdict() : standing.answer();
    var isJudged = !entry.state().isVerdict() && standing.verdict() != null;
    return isJudged
        || last == null
        || last.state() != entry.state()
        || !Objects.equals(last.text(), entry.text());
  }

  private static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw ProblemException.invalid(faults);
    }
  }
}
