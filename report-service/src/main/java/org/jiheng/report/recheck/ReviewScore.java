package org.jiheng.report.recheck;

import java.time.Instant;
import org.jiheng.contracts.Actor;
import org.jiheng.rules.evaluation.FiledRow;
import org.jiheng.rules.evaluation.RowReview;

/**
 * What a reviewer gave to a row, or took back; never changed once it is there.
 *
 * @param number counts the entries of a department's year
 * @param row as it was filed when it was reviewed
 * @param revision of the evaluation that the reviewer saw
 * @param newest whether no later entry is of the same row
 */
record ReviewScore(
    int number,
    FiledRow row,
    RowReview review,
    int revision,
    Actor reviewer,
    Instant givenAt,
    boolean newest) {

  /** What has become of an entry. */
  enum State {
    /** It is in the evaluation. */
    STANDING,
    /** The reviewer took back what was there. */
    WITHDRAWN,
    /** A later entry is of the same row. */
    REPLACED,
    /** The row is filed otherwise now, or not at all. */
    ROW_CHANGED
  }

  /**
   * @param filed whether the row stands in the evaluation as it was reviewed
   */
  State state(boolean filed) {
    if (!newest) {
      return State.REPLACED;
    }
    if (review.equals(RowReview.NONE)) {
      return State.WITHDRAWN;
    }
    return filed ? State.STANDING : State.ROW_CHANGED;
  }
}
