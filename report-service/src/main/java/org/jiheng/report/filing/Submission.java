package org.jiheng.report.filing;

import org.jiheng.contracts.Actor;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.filing.json.Fault;
import org.jiheng.filing.json.FilingDocument;
import org.jiheng.filing.json.Origins;
import org.jiheng.http.ProblemException;

/**
 * A filing that somebody hands in.
 *
 * @param origins where the document has what it says; {@link Origins#NONE} where it came as JSON
 * @param ifMatch null where the header was not sent
 * @param overwrite the filing wins over single changes made since its revision
 */
public record Submission(
    DepartmentYear id,
    FilingDocument document,
    Origins origins,
    Actor actor,
    String ifMatch,
    boolean overwrite) {

  String hash() {
    return document.hash();
  }

  /** As it is kept; null where none is named. */
  String source() {
    return document.source() == null ? null : document.source().toString();
  }

  FilingPreview placed(FilingPreview preview) {
    return origins.byPointer().isEmpty() ? preview : preview.in(origins);
  }

  /** The refusal with every fault at its place: a document has no JSON to find faults in. */
  ProblemException placed(ProblemException refused) {
    var problem = refused.problem();
    if (problem.errors() == null) {
      return refused;
    }
    var errors =
        problem.errors().stream()
            .map(error -> error instanceof Fault fault ? origins.placed(fault) : error)
            .toList();
    return new ProblemException(problem.withErrors(errors));
  }
}
