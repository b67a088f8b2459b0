package org.jiheng.report.recheck;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiheng.rules.evaluation.Reviewable;

/**
 * An entry of the re-check.
 *
 * @param number counts the entries of this department and year
 * @param state STANDING, WITHDRAWN, REPLACED or ROW_CHANGED
 * @param where the row's place in the evaluation that stands; null where the row is filed otherwise
 *     now or not at all
 * @param row as it was filed when it was reviewed
 * @param nowWhere the place of the row of the same name where it is filed otherwise now; null else
 * @param now that row as it is filed now; null else
 * @param revision of the evaluation that was reviewed
 */
record ReviewScoreView(
    int number,
    String state,
    String form,
    String where,
    @JsonRawValue @Schema(ref = "FilingIndicator") String row,
    String nowWhere,
    @JsonRawValue @Schema(ref = "FilingIndicator") String now,
    BigDecimal score,
    String remark,
    int revision,
    String reviewer,
    String reviewerRole,
    Instant givenAt) {

  /** As it stands among these rows. */
  static ReviewScoreView of(ReviewScore entry, Reviewable standing) {
    var where = standing.place(entry.row()).orElse(null);
    var nowWhere = where == null ? standing.successor(entry.row()).orElse(null) : null;
    return new ReviewScoreView(
        entry.number(),
        entry.state(where != null).name(),
        entry.row().form(),
        where,
        entry.row().json(),
        nowWhere,
        nowWhere == null ? null : standing.rows().get(nowWhere).json(),
        entry.review().score(),
        entry.review().remark(),
        entry.revision(),
        entry.reviewer().subject(),
        entry.reviewer().role(),
        entry.givenAt());
  }
}
