package org.jiheng.rules.evaluation;

import java.time.Instant;
import org.jiheng.filing.Filing;

/** Evaluations of filings as the seventh revision of a fixed moment. */
public final class EvaluationViews {

  private EvaluationViews() {}

  public static EvaluationView of(Filing filing) {
    var header =
        new Header(
            filing.department().code(),
            filing.department().name(),
            filing.fiscalYear(),
            filing.ruleProfile(),
            7,
            3,
            "0000",
            null,
            "DRAFT",
            Instant.parse("2026-11-23T08:00:00Z"));
    return EvaluationView.of(Evaluated.evaluate(filing), header, RowReviews.NONE);
  }
}
