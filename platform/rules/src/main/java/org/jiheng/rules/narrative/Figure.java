package org.jiheng.rules.narrative;

import java.math.BigDecimal;

/**
 * An amount of money in a text.
 *
 * @param from where its number begins
 * @param to behind its unit
 * @param yuan the amount in 元
 * @param step what one unit of its last printed digit is worth, in 元
 * @param approximate 约, 近, 余, 多, 超过 and the like: no exact figure
 * @param depth how many brackets it stands in
 */
public record Figure(
    int from, int to, BigDecimal yuan, BigDecimal step, boolean approximate, int depth) {

  /** The same in a text in which what it was read from begins at this place. */
  public Figure shifted(int by) {
    return new Figure(from + by, to + by, yuan, step, approximate, depth);
  }
}
