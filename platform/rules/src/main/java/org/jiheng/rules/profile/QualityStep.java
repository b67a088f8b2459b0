package org.jiheng.rules.profile;

import java.math.BigDecimal;
import java.util.List;
import org.jiheng.rules.expression.Expressions;

/**
 * A step of the scale by which a province judges in words (优良中低差).
 *
 * @param words as an actual writes the step, in the spelling in which cells are compared
 * @param from share of the weight, inclusive
 * @param to share of the weight; the same as {@code from} where the step is worth one share
 */
public record QualityStep(List<String> words, BigDecimal from, BigDecimal to) {

  public QualityStep {
    words = words.stream().map(Expressions::comparable).toList();
  }

  public ShareRange shares() {
    return new ShareRange(from, to);
  }
}
