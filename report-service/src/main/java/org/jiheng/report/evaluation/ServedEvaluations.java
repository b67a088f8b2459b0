package org.jiheng.report.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.http.ProblemException;
import org.jiheng.rules.evaluation.StandingEvaluation;

/** The evaluations and filings as they are served, and whether they have come far enough. */
@ApplicationScoped
public class ServedEvaluations {

  /** Seconds after which asking again is worth while. */
  public static final int RETRY_AFTER = 1;

  private final Evaluations evaluations;

  ServedEvaluations(Evaluations evaluations) {
    this.evaluations = evaluations;
  }

  @Transactional
  public Optional<EvaluationHead> head(DepartmentYear id) {
    return evaluations.head(id);
  }

  @Transactional
  public Optional<StandingEvaluation> standing(DepartmentYear id) {
    return evaluations.standing(id);
  }

  /**
   * The next ones of a year by department.
   *
   * @param department the former one's code; empty before the first
   */
  @Transactional
  public List<StandingEvaluation> after(int fiscalYear, String department, int limit) {
    return evaluations.after(fiscalYear, department, limit);
  }

  /**
   * @throws ProblemException 404 where there is none
   */
  @Transactional
  public StandingEvaluation existing(DepartmentYear id) {
    return standing(id).orElseThrow(() -> missing(id));
  }

  static ProblemException missing(DepartmentYear id) {
    return ProblemException.notFound(
        "部门 " + id.department() + " 没有 " + id.fiscalYear() + " 年度的评价结果。");
  }

  /** Whether the client must wait for the filing revision that it asks for. */
  public boolean behind(Optional<EvaluationHead> served, Integer wanted) {
    return wanted != null
        && served.map(each -> each.filingRevision() < wanted).orElse(Boolean.TRUE);
  }

  /**
   * What a client is told that must wait.
   *
   * @param filingRevision the newest one that is evaluated; null where there is none
   */
  public record Awaited(Integer filingRevision, int awaited) {

    public static Awaited of(Optional<EvaluationHead> served, int awaited) {
      return new Awaited(served.map(EvaluationHead::filingRevision).orElse(null), awaited);
    }
  }
}
