package org.jiheng.report.evaluation;

import org.jiheng.filing.DepartmentYear;
import org.jiheng.rules.evaluation.EvaluationFigures;

/**
 * The serving evaluation as its successor sees it.
 *
 * @param pending a newer filing revision that has not arrived whole; null where there is none
 * @param unevaluated whether the year is marked as one that could not be evaluated since
 */
record Predecessor(
    DepartmentYear id,
    int revision,
    int filingRevision,
    Integer pending,
    String status,
    int ruleProfileVersion,
    boolean unevaluated,
    EvaluationFigures figures,
    Bodies bodies,
    KeptBodies.Base base) {

  static Predecessor of(EvaluationRevision revision) {
    return new Predecessor(
        revision.id(),
        revision.revision(),
        revision.filingRevision(),
        null,
        revision.status(),
        revision.ruleProfileVersion(),
        false,
        revision.figures(),
        revision.bodies(),
        revision.kept().base());
  }
}
