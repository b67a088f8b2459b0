package org.jiheng.report.rebuild;

import org.jiheng.filing.DepartmentYear;
import org.jiheng.intake.Generation;
import org.jiheng.jobs.Job;
import org.jiheng.jobs.ToldJob;

/** A rebuild of the projection, as a job that survives whoever works on it. */
record Rebuild(Job job, Work work) implements ToldJob {

  /**
   * As it is kept.
   *
   * @param generation the one that is being built
   * @param toEvaluate null before the switch
   * @param evaluatedUpTo null before the first
   * @param discard the generation whose rows are still to be deleted; null where there is none
   */
  record Work(
      int generation,
      long applied,
      long target,
      long parked,
      Integer toEvaluate,
      int evaluated,
      int changed,
      DepartmentYear evaluatedUpTo,
      Integer discard) {}

  static Rebuild of(Job job) {
    return new Rebuild(job, job.work(Work.class));
  }

  @Override
  public RebuildState state() {
    return RebuildState.valueOf(job.state());
  }

  Generation generation() {
    return new Generation(work.generation());
  }

  Generation discard() {
    return work.discard() == null ? null : new Generation(work.discard());
  }
}
