package org.jiheng.rules.expression;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What stands behind a number: scale, unit, and the words that make it approximate or a bound. */
record NumberTail(String unit, BigDecimal scale, boolean approximate, Operator operator) {

  /** Longest first. */
  private static final List<Map.Entry<String, BigDecimal>> SCALES = NumberWords.scales();

  private static final List<Map.Entry<String, Operator>> BOUNDS = NumberWords.operators("behind");

  private static final List<String> ABOUT = NumberWords.LISTS.longestFirst("about-behind");
  private static final List<String> MORE = NumberWords.LISTS.of("more");

  /**
   * The measure that a whole text is; null where it is none.
   *
   * @param needsUnit a Chinese numeral counts as a number only before a unit of the list
   */
  static NumberTail of(String text, boolean needsUnit) {
    var rest = text;
    var approximate = isMore(rest);
    rest = approximate ? rest.substring(1) : rest;
    BigDecimal scale = null;
    for (var word : SCALES) {
      if (rest.startsWith(word.getKey()) && !isOfUnit(rest)) {
        scale = word.getValue();
        rest = rest.substring(word.getKey().length());
        break;
      }
    }
    if (!approximate && isMore(rest)) {
      approximate = true;
      rest = rest.substring(1);
    }
    var operator = rest.startsWith("+") ? Operator.GE : null;
    rest = operator == null ? rest : rest.substring(1);
    for (var word : BOUNDS) {
      var place = rest.indexOf(word.getKey());
      if (place >= 0) {
        operator = word.getValue();
        rest = rest.substring(0, place) + rest.substring(place + word.getKey().length());
        break;
      }
    }
    if (operator == null && rest.length() > 1 && rest.endsWith("内")) {
      operator = Operator.LE;
      rest = rest.substring(0, rest.length() - 1);
    }
    for (String word : ABOUT) {
      if (rest.endsWith(word)) {
        approximate = true;
        rest = rest.substring(0, rest.length() - word.length());
      }
    }
    var known = !needsUnit || scale != null || Unit.isKnown(rest);
    var unit = rest.isEmpty() ? null : Unit.of(rest);
    return known && (rest.isEmpty() || unit != null)
        ? new NumberTail(unit, scale, approximate, operator)
        : null;
  }

  /** Where the words of more and of scale end that stand at an index. */
  static int end(String text, int from) {
    var at = from + (isMore(text, from) ? 1 : 0);
    for (var word : SCALES) {
      if (text.startsWith(word.getKey(), at)) {
        at += word.getKey().length();
        break;
      }
    }
    return at + (isMore(text, at) ? 1 : 0);
  }

  /** 千 of 千米 is no thousand of them. */
  private static boolean isOfUnit(String text) {
    return text.charAt(0) == '千' && Unit.isKnown(text);
  }

  private static boolean isMore(String text, int at) {
    return at < text.length() && MORE.contains(text.substring(at, at + 1));
  }

  private static boolean isMore(String text) {
    return isMore(text, 0);
  }

  BigDecimal scaled(BigDecimal number) {
    return scale == null ? number : number.multiply(scale);
  }

  NumberTail withUnit(String other) {
    return new NumberTail(other, scale, approximate, operator);
  }

  /** Whether the measure behind a range's first number says nothing else than the second's. */
  boolean fits(NumberTail second) {
    var sameScale =
        scale == null && unit == null
            || scale == null && second.scale == null
            || scale != null && second.scale != null && scale.compareTo(second.scale) == 0;
    return sameScale && operator == null && (unit == null || unit.equals(second.unit));
  }
}
