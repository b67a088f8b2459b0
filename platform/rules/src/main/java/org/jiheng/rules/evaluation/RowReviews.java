package org.jiheng.rules.evaluation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jiheng.rules.scoring.FormScore;

/**
 * The re-check of a department's year. It is of rows as they were filed: a row that is filed
 * otherwise now has none, until it is filed so again.
 */
public record RowReviews(Map<FiledRow, RowReview> byRow) {

  public static final RowReviews NONE = new RowReviews(Map.of());

  public RowReviews {
    byRow = Map.copyOf(byRow);
  }

  /** The review of each of the form's indicators, in their order. */
  List<RowReview> of(FormScore form) {
    return byRow.isEmpty()
        ? Collections.nCopies(form.indicators().size(), RowReview.NONE)
        : FiledRow.of(form).stream().map(this::of).toList();
  }

  public RowReview of(FiledRow row) {
    return byRow.getOrDefault(row, RowReview.NONE);
  }
}
