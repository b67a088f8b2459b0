package org.jiheng.rules.expression;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A number at the front of a text, in digits or in Chinese numerals.
 *
 * @param value null where the digits are malformed
 * @param end the index behind it
 * @param chinese whether it is written in Chinese numerals
 */
record Numeral(BigDecimal value, int end, boolean chinese) {

  private static final int LONGEST = 30;
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String POWERS = "十百千";
  private static final String CAPITALS = "壹贰叁肆伍陆柒捌玖拾佰仟";
  private static final String EVERYDAY = "一二三四五六七八九十百千";

  private static final List<String> HALVES = NumberWords.LISTS.of("half");
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** Of a machine, and not no pieces. */
  private static final List<String> NO_NUMBER = NumberWords.LISTS.of("no-number");

  /** 一次验收合格 says at which attempt. */
  private static final Pattern ATTEMPT =
      Pattern.compile("[一二两三]次" + NumberWords.LISTS.any("not-counted"));

  boolean malformed() {
    return value == null;
  }

  /** The number that begins at an index; null where none does. */
  static Numeral at(String text, int from) {
    var signed = from < text.length() && "+-".indexOf(text.charAt(from)) >= 0;
    var start = signed ? from + 1 : from;
    if (start < text.length() && CellSpelling.isDigit(text.charAt(start))) {
      return digits(text, from, start);
    }
    return signed ? null : chinese(text, from);
  }

  private static Numeral digits(String text, int from, int start) {
    var end = start;
    while (end < text.length() && inNumber(text, end)) {
      end++;
    }
    var digits = text.substring(start, end);
    var plain = withoutGroups(digits);
    if (plain == null || plain.length() > LONGEST) {
      return new Numeral(null, end, false);
    }
    var value = new BigDecimal(plain);
    return new Numeral(text.charAt(from) == '-' ? value.negate() : value, end, false);
  }

  /** Points, commas and gaps belong to a number only between digits. */
  private static boolean inNumber(String text, int at) {
    var c = text.charAt(at);
    return CellSpelling.isDigit(c)
        || (c == '.' || c == ',' || c == ' ')
            && at + 1 < text.length()
            && CellSpelling.isDigit(text.charAt(at + 1));
  }

  /** The digits without thousands separators; null where the writing is malformed. */
  private static String withoutGroups(String digits) {
    var point = digits.indexOf('.');
    var whole = point < 0 ? digits : digits.substring(0, point);
    var fraction = point < 0 ? "" : digits.substring(point + 1);
    if (digits.indexOf(' ') >= 0 || fraction.indexOf('.') >= 0 || fraction.indexOf(',') >= 0) {
      return null;
    }
    var first = whole.indexOf(',');
    if (first > 3) {
      return null;
    }
    for (var comma = first; comma >= 0; comma = whole.indexOf(',', comma + 1)) {
      var next = whole.indexOf(',', comma + 1);
      if ((next < 0 ? whole.length() : next) - comma != 4) {
        return null;
      }
    }
    return digits.replace(",", "");
  }

  private static Numeral chinese(String text, int from) {
    if (begins(NO_NUMBER, text, from) || isAttempt(text, from)) {
      return null;
    }
    if (begins(HALVES, text, from)) {
      return new Numeral(HALF, from + 1, true);
    }
    var end = from;
    while (end < text.length() && end - from < LONGEST && isChinese(text.charAt(end))) {
      end++;
    }
    var value = end == from ? null : chineseValue(text.substring(from, end));
    return value == null ? null : new Numeral(value, end, true);
  }

  private static boolean begins(List<String> words, String text, int from) {
    for (String word : words) {
      if (text.startsWith(word, from)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAttempt(String text, int from) {
    return text.startsWith("次", from + 1)
        && ATTEMPT.matcher(text).region(from, text.length()).lookingAt();
  }

  private static boolean isChinese(char c) {
    return DIGITS.indexOf(c) >= 0
        || POWERS.indexOf(c) >= 0
        || CAPITALS.indexOf(c) >= 0
        || c == '两'
        || c == '〇';
  }

  /** The everyday numeral of one that cheques use. */
  private static char everyday(char c) {
    var capital = CAPITALS.indexOf(c);
    return capital < 0 ? c : EVERYDAY.charAt(capital);
  }

  /** The value below 10000, with 万 and 亿 left to the scale; null where the numerals make none. */
  private static BigDecimal chineseValue(String numerals) {
    var total = 0;
    var digit = -1;
    var power = 10_000;
    for (char numeral : numerals.toCharArray()) {
      var c = everyday(numeral);
      var next = POWERS.indexOf(c);
      if (next < 0) {
        var read = c == '两' ? 2 : Math.max(0, DIGITS.indexOf(c));
        if (digit > 0) {
          return null;
        }
        digit = read;
      } else {
        var worth = next == 0 ? 10 : next == 1 ? 100 : 1000;
        var leadingTen = digit < 0 && worth == 10 && total == 0;
        if (worth >= power || digit <= 0 && !leadingTen) {
          return null;
        }
        total += (leadingTen ? 1 : digit) * worth;
        power = worth;
        digit = -1;
      }
    }
    return BigDecimal.valueOf(total + Math.max(0, digit));
  }
}
