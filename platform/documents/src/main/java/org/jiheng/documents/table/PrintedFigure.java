package org.jiheng.documents.table;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number as finance prints it. It is exact whatever is printed of it, because a spreadsheet goes
 * on calculating with it.
 *
 * @param value of a percentage the share, 0.5 for 50%
 * @param decimals how many are printed
 */
public record PrintedFigure(BigDecimal value, Notation notation, int decimals) {

  /** Of amounts that are to come. */
  public static final String MONEY = "#,##0.00";

  /** Of rates that are to come. */
  public static final String RATE = "0.00%";

  private static final int GROUP = 3;
  private static final int CENTS = 2;

  /** How a number is written. */
  public enum Notation {
    PLAIN,
    /** How many there are of something, beside figures that are no counts. */
    COUNT,
    /** Money: thousands are parted, and two decimals are the least. */
    AMOUNT,
    PERCENT
  }

  public PrintedFigure {
    var plain = value.stripTrailingZeros();
    value = plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  public static PrintedFigure plain(BigDecimal value) {
    return new PrintedFigure(value, Notation.PLAIN, decimals(value));
  }

  public static PrintedFigure count(BigDecimal value) {
    return new PrintedFigure(value, Notation.COUNT, 0);
  }

  /** Money as it was filed, all of its decimals. */
  public static PrintedFigure amount(BigDecimal value) {
    return new PrintedFigure(value, Notation.AMOUNT, Math.max(CENTS, decimals(value)));
  }

  /** Money in yuan, printed in 万元 with two decimals. */
  public static PrintedFigure inWan(BigDecimal yuan) {
    return new PrintedFigure(yuan.movePointLeft(4), Notation.AMOUNT, CENTS);
  }

  public static PrintedFigure percent(BigDecimal rate) {
    return new PrintedFigure(rate.movePointLeft(2), Notation.PERCENT, decimals(rate));
  }

  PrintedFigure with(int printed) {
    return new PrintedFigure(value, notation, printed);
  }

  public String text() {
    return switch (notation) {
      case PLAIN, COUNT -> rounded(value);
      case AMOUNT -> grouped(rounded(value));
      case PERCENT -> rounded(value.movePointRight(2)) + "%";
    };
  }

  /** The same as a spreadsheet's number format. */
  public String format() {
    var digits = decimals == 0 ? "0" : "0." + "0".repeat(decimals);
    return switch (notation) {
      case PLAIN, COUNT -> digits;
      case AMOUNT -> "#,##" + digits;
      case PERCENT -> digits + "%";
    };
  }

  private String rounded(BigDecimal number) {
    return number.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }

  private static String grouped(String number) {
    var text = new StringBuilder(number);
    var first = number.startsWith("-") ? 1 : 0;
    var point = number.indexOf('.');
    for (var at = (point < 0 ? number.length() : point) - GROUP; at > first; at -= GROUP) {
      text.insert(at, ',');
    }
    return text.toString();
  }

  private static int decimals(BigDecimal value) {
    return Math.max(0, value.stripTrailingZeros().scale());
  }
}
