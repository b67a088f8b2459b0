package org.jiheng.report.rebuild;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jiheng.report.evaluation.Reevaluation;
import org.jiheng.report.evaluation.Trigger;
import org.jiheng.report.intake.Blame;
import org.jiheng.report.part.DepartmentYear;
import org.jiheng.report.part.FiledParts;

/**
 * Evaluates every department-year as it is projected after the switch, some in each transaction.
 * Those without a filed part have no evaluation, so the filed parts name them all. What is filed
 * meanwhile is evaluated by the intake.
 */
final class RebuiltEvaluations {

  private static final Logger LOG = Logger.getLogger(RebuiltEvaluations.class);
  private static final int AT_ONCE = 50;

  private final Rebuilds rebuilds;
  private final FiledParts parts;
  private final Reevaluation reevaluation;
  private List<DepartmentYear> ahead;

  RebuiltEvaluations(Rebuilds rebuilds, FiledParts parts, Reevaluation reevaluation) {
    this.rebuilds = rebuilds;
    this.parts = parts;
    this.reevaluation = reevaluation;
  }

  /** Evaluates the next ones; false where there are none. */
  boolean step(Rebuild job) {
    if (ahead == null) {
      ahead = QuarkusTransaction.requiringNew().call(() -> begin(job));
    }
    var years = ahead.stream().filter(id -> isAhead(id, job)).limit(AT_ONCE).toList();
    if (years.isEmpty()) {
      return false;
    }
    if (!evaluated(job, years)) {
      alone(job, years);
    }
    return true;
  }

  private List<DepartmentYear> begin(Rebuild job) {
    rebuilds.held(job.id());
    var years = parts.ids().stream().filter(id -> isAhead(id, job)).toList();
    rebuilds.expect(job.id(), years.size());
    return years;
  }

  /** One after the other, so that only what cannot be evaluated stays as it is. */
  private void alone(Rebuild job, List<DepartmentYear> years) {
    var current = job;
    for (var id : years) {
      if (!evaluated(current, List.of(id))) {
        QuarkusTransaction.requiringNew().run(() -> leave(job, id));
      }
      current = QuarkusTransaction.requiringNew().call(() -> rebuilds.one(job.id())).orElseThrow();
    }
  }

  private void leave(Rebuild job, DepartmentYear id) {
    rebuilds.failing(
        job.id(), "部门 " + id.department() + " 的 " + id.fiscalYear() + " 年度未能重新评价，原评价结果不变。");
    rebuilds.evaluated(job.id(), id, 1, 0);
  }

  /** False where one of them cannot be evaluated. */
  private boolean evaluated(Rebuild job, List<DepartmentYear> years) {
    try {
      QuarkusTransaction.requiringNew().run(() -> evaluate(job, years));
      return true;
    } catch (RuntimeException failure) {
      if (!Blame.isOnTheEvent(failure)) {
        throw failure;
      }
      LOG.errorf(failure, "rebuild %d cannot evaluate %s", job.id(), years);
      return false;
    }
  }

  private void evaluate(Rebuild job, List<DepartmentYear> years) {
    var held = rebuilds.held(job.id()).orElseThrow();
    if (!Objects.equals(held.evaluatedUpTo(), job.evaluatedUpTo())) {
      return;
    }
    reevaluation.lock(years.stream().map(DepartmentYear::department).toList());
    var changed =
        reevaluation.of(
            years.stream()
                .map(id -> new Trigger(id, Trigger.Cause.REBUILD, job.requestedBy()))
                .toList());
    rebuilds.evaluated(job.id(), years.get(years.size() - 1), years.size(), changed);
  }

  private static boolean isAhead(DepartmentYear id, Rebuild job) {
    return job.evaluatedUpTo() == null || id.compareTo(job.evaluatedUpTo()) > 0;
  }
}
