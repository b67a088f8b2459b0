package org.jiheng.report.imports;

import java.time.Instant;
import org.jiheng.jobs.LongWork;

/**
 * Many filings at once, as a job that survives whoever works on it.
 *
 * @param finishedAt null while it goes on
 * @param ignored files of the archive that are no filings by their names, and no items
 * @param read items that were turned into a filing, or refused
 * @param rowVersion counts the changes of this row
 */
record Import(
    long id,
    ImportState state,
    ImportTerms terms,
    Instant requestedAt,
    Instant finishedAt,
    int items,
    int ignored,
    int read,
    Counts counts,
    String error,
    int rowVersion)
    implements LongWork {

  /** How many items ended how. */
  record Counts(int passed, int filed, int unchanged, int refused, int failed) {

    int done() {
      return passed + filed + unchanged + refused + failed;
    }
  }
}
