package org.jiheng.rules.expression;

import java.math.BigDecimal;

/**
 * A number with its unit inside a running text.
 *
 * @param step what one unit of its last printed digit is worth, in the number's unit
 * @param end the index behind its unit
 */
public record Measured(Expression number, BigDecimal step, int end) {

  private static final String DATES = "年月日号";

  /** The one whose digits begin at an index; null where none does, or it has no known unit. */
  public static Measured at(String text, int from) {
    var numeral = Numeral.at(text, from);
    if (numeral == null || numeral.malformed() || numeral.chinese()) {
      return null;
    }
    var measure = NumberTail.end(text, numeral.end());
    var end = Unit.end(text, measure);
    if (end == measure || DATES.indexOf(text.charAt(measure)) >= 0) {
      return null;
    }
    var read = NumberTail.of(text.substring(numeral.end(), end), false);
    if (read == null) {
      return null;
    }
    var raw = text.substring(from, end);
    var number =
        new Expression(
            raw,
            Kind.QUANTITY,
            null,
            read.scaled(numeral.value()),
            null,
            null,
            read.unit(),
            read.scale(),
            read.approximate(),
            null,
            null,
            null);
    return new Measured(
        number, read.scaled(BigDecimal.ONE.movePointLeft(numeral.value().scale())), end);
  }
}
