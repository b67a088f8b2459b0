package org.jiheng.report.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jiheng.contracts.Actor;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.rules.comparison.RevisionChanges;
import org.jiheng.rules.evaluation.EvaluationFigures;
import org.jiheng.rules.evaluation.Header;

/** Keeps revisions with figures of a test's choice, without a filing behind them. */
@ApplicationScoped
class Scores {

  private static final Instant TIME = Instant.parse("2026-11-24T00:00:00Z");
  private static final byte[] NO_BODY = {'{', '}'};

  private final Evaluations evaluations;

  Scores(Evaluations evaluations) {
    this.evaluations = evaluations;
  }

  /** The next revision of the department's year, in a transaction of its own. */
  @Transactional
  void give(String department, int year, String score) {
    give(department, year, "某厅" + department, score);
  }

  @Transactional
  void give(String department, int year, String name, String score) {
    var id = new DepartmentYear(department, year);
    var before = evaluations.predecessors(List.of(id)).get(id);
    var revision = before == null ? 1 : before.revision() + 1;
    var bodies = new Bodies(NO_BODY, NO_BODY);
    var figure = score == null ? null : new BigDecimal(score);
    evaluations
        .saved(
            List.of(
                new EvaluationRevision(
                    id,
                    revision,
                    1,
                    "",
                    name,
                    "hunan-2024",
                    1,
                    Header.DRAFT,
                    new Trigger(id, Trigger.Cause.FILING, new Actor("clerk", "bureau-admin")),
                    TIME,
                    TIME,
                    null,
                    new EvaluationFigures(
                        figure,
                        "良",
                        figure,
                        figure,
                        null,
                        null,
                        null,
                        figure,
                        Map.of("SUM", 1),
                        null),
                    bodies,
                    KeptBodies.of(revision, bodies, before == null ? null : before.base()),
                    new RevisionChanges(List.of(), null, null))))
        .update();
  }
}
