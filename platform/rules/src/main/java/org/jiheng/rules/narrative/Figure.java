package org.jiheng.rules.narrative;

import java.math.BigDecimal;
import org.jiheng.rules.expression.Expression;

/**
 * A number with its unit in a text: an amount of money, a rate, a count.
 *
 * @param lead where the words begin that say how exact it is, else where its number begins
 * @param from where its number begins
 * @param to behind its unit and the words that say how exact it is
 * @param number the number in its base unit
 * @param step what one unit of its last printed digit is worth, in the base unit
 * @param depth how many brackets it stands in
 */
public record Figure(
    int lead,
    int from,
    int to,
    Expression number,
    BigDecimal step,
    Exactness exactness,
    int depth) {

  private static final String MONEY = "元";
  private static final String PERCENT = "%";

  public boolean isAmount() {
    return MONEY.equals(number.unit());
  }

  public boolean isRate() {
    return PERCENT.equals(number.unit());
  }

  /** 约, 近, 余, 多, 超过 and the like: no exact figure. */
  public boolean approximate() {
    return exactness != Exactness.EXACT;
  }

  /** The number in its base unit; of an amount in 元. */
  public BigDecimal value() {
    return number.value();
  }

  /** The same in a text in which what it was read from begins at this place. */
  public Figure shifted(int by) {
    return new Figure(lead + by, from + by, to + by, number, step, exactness, depth);
  }
}
