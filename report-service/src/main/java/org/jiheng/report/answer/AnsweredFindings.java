package org.jiheng.report.answer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jiheng.cycle.answer.FindingAnswers;
import org.jiheng.report.cycle.DueExplanations;
import org.jiheng.report.evaluation.EvaluationHead;
import org.jiheng.report.ruleprofile.RuleProfiles;
import org.jiheng.rules.evaluation.EvaluationView;
import org.jiheng.rules.evaluation.FindingIdentity;
import org.jiheng.rules.evaluation.StandingEvaluation;
import org.jiheng.rules.profile.Workflow;

/** The findings of an evaluation with what was said about them; in the caller's transaction. */
@ApplicationScoped
class AnsweredFindings implements DueExplanations {

  private final AnswerEntries entries;
  private final RuleProfiles profiles;

  AnsweredFindings(AnswerEntries entries, RuleProfiles profiles) {
    this.entries = entries;
    this.profiles = profiles;
  }

  @Override
  public List<String> missing(StandingEvaluation standing) {
    return of(standing).findings().stream()
        .filter(FindingAnswerView::isMissing)
        .map(FindingAnswerView::id)
        .distinct()
        .toList();
  }

  FindingsView of(StandingEvaluation standing) {
    var view = standing.view();
    var answers = entries.of(standing.id());
    var workflow = profiles.version(view.ruleProfile(), view.ruleProfileVersion()).workflow();
    return new FindingsView(
        standing.revision(), listed(view, answers, workflow), tag(standing, answers));
  }

  /** Of the evaluation and everything that was said about its findings. */
  static String tag(StandingEvaluation standing, FindingAnswers answers) {
    var evaluation = EvaluationHead.of(standing).etag();
    return evaluation.substring(0, evaluation.length() - 1) + "-" + answers.entries() + '"';
  }

  private static List<FindingAnswerView> listed(
      EvaluationView view, FindingAnswers answers, Workflow workflow) {
    return view.findings().stream()
        .map(
            finding -> {
              var id = FindingIdentity.of(finding);
              return FindingAnswerView.of(
                  id, finding, workflow.demandsAnswer(finding.severity()), answers.of(id));
            })
        .toList();
  }
}
