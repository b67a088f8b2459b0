package org.jiheng.report.amendment;

import org.jiheng.filing.DepartmentYear;
import org.jiheng.jobs.Job;
import org.jiheng.jobs.ToldJob;

/**
 * What a new version of a rule profile has evaluated anew, as a job that survives whoever works on
 * it; who made the version asked for it.
 */
record Amendment(Job job, Work work) implements ToldJob {

  /**
   * As it is kept.
   *
   * @param toEvaluate null before it is begun
   * @param evaluatedUpTo null before the first
   */
  record Work(
      String code,
      int version,
      Integer toEvaluate,
      int evaluated,
      int changed,
      DepartmentYear evaluatedUpTo) {}

  static Amendment of(Job job) {
    return new Amendment(job, job.work(Work.class));
  }

  @Override
  public AmendmentState state() {
    return AmendmentState.valueOf(job.state());
  }
}
