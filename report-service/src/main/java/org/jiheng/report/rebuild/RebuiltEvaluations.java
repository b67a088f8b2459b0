package org.jiheng.report.rebuild;

import java.util.Objects;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.jobs.StepByStep;
import org.jiheng.report.evaluation.Reevaluation;
import org.jiheng.report.evaluation.Trigger;
import org.jiheng.report.job.YearByYear;
import org.jiheng.report.part.FiledParts;

/**
 * Evaluates every department-year as it is projected after the switch. Those without a filed part
 * have no evaluation, so the filed parts name them all.
 */
final class RebuiltEvaluations implements StepByStep.Ledger<DepartmentYear> {

  private static final int AT_ONCE = 50;

  private final long id;
  private final Rebuilds rebuilds;
  private final FiledParts parts;
  private final Reevaluation reevaluation;
  private StepByStep<DepartmentYear> years;

  RebuiltEvaluations(long id, Rebuilds rebuilds, FiledParts parts, Reevaluation reevaluation) {
    this.id = id;
    this.rebuilds = rebuilds;
    this.parts = parts;
    this.reevaluation = reevaluation;
  }

  /** Evaluates the next ones; false where there are none. */
  boolean step(Rebuild job) {
    if (years == null) {
      years =
          YearByYear.of(
              "rebuild " + id,
              this,
              parts::ids,
              year -> new Trigger(year, Trigger.Cause.REBUILD, job.requestedBy()),
              reevaluation,
              AT_ONCE);
    }
    return years.step(job.work().evaluatedUpTo());
  }

  @Override
  public boolean hold(DepartmentYear reached) {
    return Objects.equals(rebuilds.held(id).orElseThrow().work().evaluatedUpTo(), reached);
  }

  @Override
  public void expect(int more) {
    rebuilds.expect(id, more);
  }

  @Override
  public void done(DepartmentYear last, int count, int changed) {
    rebuilds.evaluated(id, last, count, changed);
  }

  @Override
  public void failing(DepartmentYear year) {
    rebuilds.failing(id, YearByYear.left(year));
  }
}
