package org.jiheng.report.evaluation;

import java.time.Instant;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.rules.comparison.RevisionChanges;
import org.jiheng.rules.evaluation.EvaluationFigures;
import org.jiheng.rules.evaluation.EvaluationView;

/** A new revision of an evaluation, ready to be kept and told. */
record EvaluationRevision(
    DepartmentYear id,
    int revision,
    int filingRevision,
    String filing,
    String name,
    String ruleProfile,
    int ruleProfileVersion,
    String status,
    Trigger trigger,
    Instant asOf,
    Instant madeAt,
    EvaluationView view,
    EvaluationFigures figures,
    Bodies bodies,
    KeptBodies kept,
    RevisionChanges changes) {

  /** The revision whose bodies this one is kept as a difference from; null where it is whole. */
  Integer baseRevision() {
    return kept.base().revision() == revision ? null : kept.base().revision();
  }
}
