package org.jiheng.report.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.filing.Filing;
import org.jiheng.filing.json.Fault;
import org.jiheng.http.ProblemException;
import org.jiheng.rules.evaluation.EvaluationJson;
import org.jiheng.rules.evaluation.EvaluationView;
import org.jiheng.rules.evaluation.Header;
import org.jiheng.rules.evaluation.RowReviews;
import org.jiheng.rules.step.NotEvaluated;

/** The evaluation that a filing would get; nothing of it is kept. */
@ApplicationScoped
public class Preview {

  private static final Logger LOG = Logger.getLogger(Preview.class);

  private final Evaluations evaluations;
  private final Rules rules;
  private final Rechecks rechecks;
  private final BoundEvidence evidence;

  Preview(Evaluations evaluations, Rules rules, Rechecks rechecks, BoundEvidence evidence) {
    this.evaluations = evaluations;
    this.rules = rules;
    this.rechecks = rechecks;
    this.evidence = evidence;
  }

  /**
   * @param hash of the canonical filing
   * @throws ProblemException 422 where it cannot be evaluated
   * @return JSON in the shape of a served evaluation, with the revisions that would be next
   */
  public String of(DepartmentYear id, Filing filing, String hash) {
    var standing = evaluations.standing(id);
    var header =
        Header.untaken(
            filing,
            hash,
            standing.map(each -> each.revision() + 1).orElse(1),
            standing.map(each -> each.filingRevision() + 1).orElse(1));
    var reviews = rechecks.of(List.of(id)).getOrDefault(id, RowReviews.NONE);
    var book = rules.inForce();
    var proven =
        book.demandsEvidence()
            ? evidence.of(List.of(id)).getOrDefault(id, Set.of())
            : Set.<String>of();
    try {
      return rules
          .step()
          .of(
              () ->
                  EvaluationJson.text(
                      EvaluationView.of(
                          book.evaluate(filing, List.of(), proven, null), header, reviews)));
    } catch (NotEvaluated failure) {
      LOG.warnf("%s cannot be evaluated: %s", id, failure.getMessage());
      throw ProblemException.invalid(
          List.of(new Fault("", null, "这份内容不能评价，报送后也不会有评价结果；原因已记入日志，请联系管理员。")));
    }
  }
}
