package org.jiheng.report.recheck;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An entry of the re-check.
 *
 * @param number counts the entries of this department and year
 * @param state STANDING, WITHDRAWN, REPLACED or ROW_CHANGED
 * @param where the row's place in the evaluation that stands; null where the row is filed otherwise
 *     now or not at all
 * @param row as it was filed when it was reviewed
 * @param revision of the evaluation that was reviewed
 */
record ReviewScoreView(
    int number,
    String state,
    String form,
    String where,
    @JsonRawValue @Schema(ref = "FilingIndicator") String row,
    BigDecimal score,
    String remark,
    int revision,
    String reviewer,
    String reviewerRole,
    Instant givenAt) {

  /**
   * @param where null where the row does not stand as it was reviewed
   */
  static ReviewScoreView of(ReviewScore entry, String where) {
    return new ReviewScoreView(
        entry.number(),
        entry.state(where != null).name(),
        entry.row().form(),
        where,
        entry.row().json(),
        entry.review().score(),
        entry.review().remark(),
        entry.revision(),
        entry.reviewer().subject(),
        entry.reviewer().role(),
        entry.givenAt());
  }
}
