package org.jiheng.report.evaluation;

import java.time.Instant;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.rules.comparison.RevisionChanges;
import org.jiheng.rules.evaluation.EvaluationFigures;
import org.jiheng.rules.evaluation.EvaluationView;

/**
 * A new revision of an evaluation, ready to be kept and told.
 *
 * @param body the view as it is served
 * @param contentHash of the body without revision and time: equal content makes no new revision
 * @param filingBody the filing as {@code GET} serves it
 */
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
    String body,
    String contentHash,
    RevisionChanges changes,
    String filingBody) {}
