package org.jiheng.rules.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A share in words at the front of a text: 百分之九十, 千分之五, 三分之二, 一半.
 *
 * @param percent what it is in hundredths
 * @param over whether more than it is meant: 过半
 * @param end the index behind it
 */
record Fraction(BigDecimal percent, boolean over, int end) {

  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final BigDecimal HALF = new BigDecimal(50);
  private static final String PARTS = "分之";

  /** The share that begins at an index; null where none does. */
  static Fraction at(String text, int from) {
    if (text.startsWith("过半", from)) {
      return new Fraction(HALF, true, from + 2);
    }
    if (text.startsWith("一半", from) || text.startsWith("半数", from)) {
      return new Fraction(HALF, false, from + 2);
    }
    var parts = text.indexOf(PARTS, from);
    var whole = parts < 0 ? null : whole(text, from, parts);
    if (whole == null || whole.signum() <= 0) {
      return null;
    }
    var begin = parts + PARTS.length();
    var all = text.startsWith("百", begin) && whole.compareTo(HUNDRED) == 0;
    var share = all ? new Numeral(HUNDRED, begin + 1, true) : Numeral.at(text, begin);
    if (share == null || share.malformed()) {
      return null;
    }
    var percent = share.value().multiply(HUNDRED).divide(whole, 4, RoundingMode.HALF_UP);
    return new Fraction(plain(percent), false, share.end());
  }

  /** Of how many parts: 百, or a numeral that fills the text up to the sign. */
  private static BigDecimal whole(String text, int from, int to) {
    var word = to - from == 1 ? "百千万".indexOf(text.charAt(from)) : -1;
    if (word >= 0) {
      return BigDecimal.TEN.pow(word + 2);
    }
    var number = Numeral.at(text, from);
    return number == null || number.malformed() || number.end() != to ? null : number.value();
  }

  private static BigDecimal plain(BigDecimal number) {
    var plain = number.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }
}
