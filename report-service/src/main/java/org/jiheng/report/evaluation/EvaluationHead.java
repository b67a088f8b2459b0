package org.jiheng.report.evaluation;

import org.jiheng.filing.DepartmentYear;
import org.jiheng.http.ETags;
import org.jiheng.rules.evaluation.StandingEvaluation;

/**
 * Which evaluation is being served, without it: enough to answer whoever has it already.
 *
 * @param filing the hash of the filing that it is of
 * @param pending a newer filing revision that has not arrived whole; null where there is none
 */
public record EvaluationHead(
    DepartmentYear id, int revision, int filingRevision, String filing, Integer pending) {

  public static EvaluationHead of(StandingEvaluation standing) {
    return new EvaluationHead(
        standing.id(),
        standing.revision(),
        standing.filingRevision(),
        standing.filing(),
        standing.pending());
  }

  /** Of the evaluation's answer. */
  public String etag() {
    return pending == null
        ? ETags.strong(revision)
        : "\"" + revision + "-pending-" + pending + "\"";
  }

  /** Of the filing's answer. */
  public String filingEtag() {
    return FilingTag.of(filingRevision, filing);
  }
}
