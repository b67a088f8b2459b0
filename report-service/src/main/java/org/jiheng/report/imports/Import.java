package org.jiheng.report.imports;

import org.jiheng.jobs.Job;
import org.jiheng.jobs.ToldJob;

/** Many filings at once, as a job that survives whoever works on it. */
record Import(Job job, Work work) implements ToldJob {

  /**
   * As it is kept.
   *
   * @param ignored files of the archive that are no filings by their names, and no items
   * @param read items that were turned into a filing, or refused
   * @param passed how many items ended so, as all behind it
   */
  record Work(
      ImportTerms terms,
      int items,
      int ignored,
      int read,
      int passed,
      int filed,
      int unchanged,
      int refused,
      int failed) {}

  static Import of(Job job) {
    return new Import(job, job.work(Work.class));
  }

  @Override
  public ImportState state() {
    return ImportState.valueOf(job.state());
  }

  ImportTerms terms() {
    return work.terms();
  }

  /** Items that have come to an end. */
  int done() {
    return work.passed() + work.filed() + work.unchanged() + work.refused() + work.failed();
  }
}
