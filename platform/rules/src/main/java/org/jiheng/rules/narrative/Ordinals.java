package org.jiheng.rules.narrative;

/** The numbers before the parts of a report: 3、, （十二）, ④. */
final class Ordinals {

  private static final String DIGITS = "零一二三四五六七八九";

  private Ordinals() {}

  /** The number in a mark; 0 where it is none. */
  static int of(String mark) {
    var number = 0;
    for (var i = 0; i < mark.length(); i++) {
      var c = mark.charAt(i);
      var digit = DIGITS.indexOf(c);
      if (c >= '①' && c <= '⑳') {
        return c - '①' + 1;
      }
      if (c >= '0' && c <= '9') {
        number = 10 * number + c - '0';
      } else if (c == '十') {
        number = 10 * Math.max(1, number);
      } else if (digit >= 0) {
        number += digit;
      }
    }
    return number;
  }
}
