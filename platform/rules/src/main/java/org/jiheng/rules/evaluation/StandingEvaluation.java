package org.jiheng.rules.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.filing.Filing;
import org.jiheng.filing.json.FilingJson;

/**
 * The evaluation that is being served, with the filing that it is of.
 *
 * @param pending a newer filing revision that has not arrived whole; null where there is none
 * @param body as it is served while nothing is pending
 * @param filingBody the filing as it is served
 */
public record StandingEvaluation(
    DepartmentYear id,
    int revision,
    int filingRevision,
    String filing,
    Integer pending,
    String body,
    String filingBody) {

  /** The body, telling of a newer filing that has not arrived whole. */
  public String served() {
    return pending == null ? body : EvaluationJson.pending(body, pending);
  }

  /** What is served, to be read by the platform itself. */
  public EvaluationView view() {
    return EvaluationJson.view(served());
  }

  public Reviewable reviewable() {
    return Reviewable.of(revision, body);
  }

  /** The filing that it is of. */
  public Filing content() {
    try {
      return FilingJson.filing(FilingJson.mapper().readTree(filingBody));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A kept filing is always readable", e);
    }
  }
}
