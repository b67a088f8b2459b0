package org.jiheng.report.cycle;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiheng.contracts.Actor;
import org.jiheng.cycle.CycleDocument;
import org.jiheng.cycle.MoveGuard;
import org.jiheng.cycle.Transition;
import org.jiheng.cycle.Transitions;
import org.jiheng.cycle.Verb;
import org.jiheng.filing.json.Fault;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.http.BusinessDates;
import org.jiheng.http.Preconditions;
import org.jiheng.http.Problem;
import org.jiheng.http.ProblemException;
import org.jiheng.http.ProblemKind;
import org.jiheng.report.evaluation.EvaluationHead;
import org.jiheng.report.ruleprofile.RuleProfiles;
import org.jiheng.rules.evaluation.StandingEvaluation;
import org.jiheng.rules.profile.Workflow;

/** Says whether a move may be made, in the caller's transaction and after the department's lock. */
@ApplicationScoped
class MoveJudging {

  private final ContentLocks locks;
  private final Moves moves;
  private final DueExplanations explanations;
  private final RuleProfiles profiles;
  private final BusinessDates dates;
  private final Clock clock;

  MoveJudging(
      ContentLocks locks,
      Moves moves,
      DueExplanations explanations,
      RuleProfiles profiles,
      BusinessDates dates,
      Clock clock) {
    this.locks = locks;
    this.moves = moves;
    this.explanations = explanations;
    this.profiles = profiles;
    this.dates = dates;
    this.clock = clock;
  }

  /**
   * @throws ProblemException 428 or 412 for who has not seen it, 403, 409 or 422 for what stands
   *     against it
   */
  Judged of(
      CycleDocument document,
      StandingEvaluation standing,
      MoveBody body,
      String ifMatch,
      Actor who) {
    refuseUnseen(document, standing, ifMatch);
    if (document.step() == CycleDocument.Step.FREEZE) {
      throw Orders.overtaken();
    }
    var move = transition(document, body, who);
    var faults = body.faults(move, dates.today(), where -> isPlace(standing, where));
    if (!faults.isEmpty()) {
      throw ProblemException.invalid(faults);
    }
    guard(document, standing, move, who);
    return new Judged(
        document, move, body, who, clock.instant().truncatedTo(ChronoUnit.MICROS), standing);
  }

  /**
   * Whoever has read the filing and not where it stands gives the filing's own tag: the content is
   * the one that he has seen, and whether the move is one of its state is judged in any case.
   */
  private static void refuseUnseen(
      CycleDocument document, StandingEvaluation standing, String ifMatch) {
    var seen = Set.of(tag(document, standing), EvaluationHead.of(standing).filingEtag());
    Preconditions.ifMatch(ifMatch, seen::contains, "读取之后已被他人办理，或内容已被更改，请重新读取后再办理。");
  }

  /** Of the document and its content, so that of two who saw the same only one can move it. */
  static String tag(CycleDocument document, StandingEvaluation standing) {
    var filing = EvaluationHead.of(standing).filingEtag();
    return filing.substring(0, filing.length() - 1) + "-" + document.revision() + '"';
  }

  static List<String> allowed(CycleDocument document, String role) {
    var party = CycleParties.of(role);
    return party == null
        ? List.of()
        : Transitions.allowed(document.state(), party).stream().map(Verb::word).toList();
  }

  private static Transition transition(CycleDocument document, MoveBody body, Actor who) {
    var verb = body.read();
    if (verb == null) {
      throw ProblemException.invalid(List.of(new Fault("/verb", body.verb(), "没有这样的办理事项。")));
    }
    var party = CycleParties.of(who.role());
    if (party == null
        || Transitions.ALL.stream()
            .noneMatch(each -> each.verb() == verb && each.who().contains(party))) {
      throw ProblemException.forbidden("当前角色不能办理“" + verb.title() + "”。");
    }
    return Transitions.of(verb, document.state(), party, document.former())
        .orElseThrow(() -> wrongState(document, verb, who));
  }

  private static ProblemException wrongState(CycleDocument document, Verb verb, Actor who) {
    var more = new LinkedHashMap<String, Object>();
    more.put("state", document.state());
    more.put("allowed", allowed(document, who.role()));
    if (document.by() != null) {
      more.put("since", document.since());
      more.put("by", document.by().subject());
    }
    var detail = "材料现在是“" + document.state().title() + "”，不能“" + verb.title() + "”。";
    return new ProblemException(Problem.of(ProblemKind.WRONG_STATE, detail).with(more));
  }

  private void guard(
      CycleDocument document, StandingEvaluation standing, Transition move, Actor who) {
    if ((move.locks() || move.demands(MoveGuard.WHOLE)) && standing.pending() != null) {
      throw ProblemException.conflict("有新的内容尚未全部到达，请稍后重新读取再办理。");
    }
    if (move.demands(MoveGuard.WINDOW)) {
      locks.refuseWindow(document);
    }
    if (move.demands(MoveGuard.ANSWERED)) {
      refuseUnexplained(explanations.missing(standing));
    }
    if (move.demands(MoveGuard.FOUR_EYES)
        && workflow(standing).fourEyes()
        && who.subject().equals(document.submittedBy())) {
      throw ProblemException.conflict("报送人和审核人不能是同一人，请由另一人审核。");
    }
    if (move.demands(MoveGuard.UNTOUCHED) && moves.reviewedSince(document.id(), document.since())) {
      throw ProblemException.conflict("下一环节已经开始办理，不能再“" + move.verb().title() + "”。");
    }
  }

  private static void refuseUnexplained(List<String> findings) {
    if (!findings.isEmpty()) {
      throw new ProblemException(
          Problem.of(
                  ProblemKind.CONFLICT,
                  "还有 " + findings.size() + " 处问题须先改正，或者说明原因，才能报送；逐条见 findings。")
              .with(Map.of("findings", findings)));
    }
  }

  private Workflow workflow(StandingEvaluation standing) {
    var view = standing.view();
    return profiles.version(view.ruleProfile(), view.ruleProfileVersion()).workflow();
  }

  private static boolean isPlace(StandingEvaluation standing, String where) {
    try {
      return !FilingJson.mapper()
          .readTree(standing.filingBody())
          .at(JsonPointer.compile(where))
          .isMissingNode();
    } catch (IllegalArgumentException noPointer) {
      return false;
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
