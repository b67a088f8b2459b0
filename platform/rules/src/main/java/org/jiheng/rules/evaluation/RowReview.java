package org.jiheng.rules.evaluation;

import java.math.BigDecimal;

/**
 * What a reviewer says of a row beside its self-score.
 *
 * @param score null where there is only a remark
 * @param remark null where there is only a score
 */
public record RowReview(BigDecimal score, String remark) {

  /** Nothing is said. */
  public static final RowReview NONE = new RowReview(null, null);
}
