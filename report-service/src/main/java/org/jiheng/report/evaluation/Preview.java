package org.jiheng.report.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.filing.Filing;
import org.jiheng.rules.evaluation.EvaluationJson;
import org.jiheng.rules.evaluation.EvaluationView;
import org.jiheng.rules.evaluation.Header;
import org.jiheng.rules.evaluation.RowReviews;

/** The evaluation that a filing would get; nothing of it is kept. */
@ApplicationScoped
public class Preview {

  private final Evaluations evaluations;
  private final Rules rules;
  private final Rechecks rechecks;

  Preview(Evaluations evaluations, Rules rules, Rechecks rechecks) {
    this.evaluations = evaluations;
    this.rules = rules;
    this.rechecks = rechecks;
  }

  /**
   * @param hash of the canonical filing
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
    var view = EvaluationView.of(rules.inForce().evaluate(filing, List.of()), header, reviews);
    return EvaluationJson.text(view);
  }
}
