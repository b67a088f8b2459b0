package org.jiheng.rules.expression;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** The words that say that nothing of it happened or may happen. */
final class Zero {

  private static final int LONGEST = 30;
  private static final Pattern WORDS =
      Pattern.compile(
          "零"
              + NumberWords.LISTS.any("none")
              + "|(?:未|没有|无)发生[^\\d,;。]{0,24}|无(?:任何)?"
              + NumberWords.LISTS.any("incident")
              + "[^\\d,;。]{0,6}");

  private Zero() {}

  static boolean isIn(String text) {
    return "零未没无".indexOf(text.charAt(0)) >= 0
        && text.length() <= LONGEST
        && WORDS.matcher(text).matches();
  }

  static Expression of(String raw) {
    return new Expression(
        raw, Kind.ZERO, null, BigDecimal.ZERO, null, null, null, null, false, null, null, null);
  }
}
