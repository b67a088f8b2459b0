package org.jiheng.rules.scoring;

import java.math.BigDecimal;
import java.util.List;

/**
 * The total of a form as its profile counts it.
 *
 * @param total null where nothing carries points
 * @param adjustments what was taken from the sum of the scores, in the order in which it was
 */
public record Adjusted(BigDecimal total, List<Adjustment> adjustments) {

  public Adjusted {
    adjustments = List.copyOf(adjustments);
  }
}
