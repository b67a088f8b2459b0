package org.jiheng.rules.expression;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The cells that are a date, a time limit or a period as a whole; 2 月 alone is a duration, 9 月前 a
 * date.
 *
 * <pre>
 * cell   = [lead] date [("-" | "~" | "至" | "到") date] [limit] [done]
 * date   = [year] (quarter | half | "年" end | month [third] | month [day]) | year | digits
 * digits = yyyy ("-" | "." | "/") m [("-" | "." | "/") d]
 * limit  = "底" | "末" | "前" | "之前" | "以前" | "内" | "以内" …
 * </pre>
 */
final class DateText {

  private static final int LONGEST = 30;
  private static final int LAST_DAY = 31;

  private static final Pattern COMPACT =
      Pattern.compile("20\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])");
  private static final Pattern SHORT =
      Pattern.compile("(?:[1-9]|1[0-2])[.](?:0?[1-9]|[12]\\d|3[01])(?:之前|以前|前)");
  private static final Pattern YEAR_OF_TWO = Pattern.compile("年(?:[1-9]|1[0-2])月");
  private static final String NUMERALS = "〇一二三四五六七八九";

  private static final List<String> MONTHLY = NumberWords.LISTS.longestFirst("monthly");
  private static final List<String> LEADS = NumberWords.LISTS.longestFirst("date-lead");
  private static final List<String> LIMITS = NumberWords.LISTS.longestFirst("date-limit");
  private static final List<String> THIS_YEAR = NumberWords.LISTS.longestFirst("this-year");
  private static final List<String> HOW = NumberWords.LISTS.longestFirst("date-how");
  private static final List<String> DAY = NumberWords.LISTS.longestFirst("day");
  private static final List<String> YEAR_MORE = NumberWords.LISTS.longestFirst("year-more");
  private static final List<String> YEAR = NumberWords.LISTS.longestFirst("year");
  private static final List<String> WHOLE_YEAR = NumberWords.LISTS.longestFirst("whole-year");
  private static final List<String> FIRST_HALF = NumberWords.LISTS.longestFirst("first-half");
  private static final List<String> SECOND_HALF = NumberWords.LISTS.longestFirst("second-half");
  private static final List<String> QUARTER_LEAD = NumberWords.LISTS.longestFirst("quarter-lead");
  private static final List<String> QUARTER = NumberWords.LISTS.longestFirst("quarter");
  private static final List<String> YEAR_END = NumberWords.LISTS.longestFirst("year-end");
  private static final List<String> MONTH = NumberWords.LISTS.longestFirst("month");
  private static final List<String> MONTH_MORE = NumberWords.LISTS.longestFirst("month-more");
  private static final List<String> MONTH_EARLY = NumberWords.LISTS.longestFirst("month-early");
  private static final List<String> MONTH_MIDDLE = NumberWords.LISTS.longestFirst("month-middle");
  private static final List<String> MONTH_LATE = NumberWords.LISTS.longestFirst("month-late");
  private static final List<String> DIGITS_DAY = NumberWords.LISTS.longestFirst("digits-day");
  private static final List<String> PERIOD_END = NumberWords.LISTS.longestFirst("period-end");
  private static final List<String> DONE = NumberWords.LISTS.longestFirst("date-done");

  private final String text;
  private int at;
  private Integer year;
  private Integer month;
  private Integer day;

  /** Whether more than a bare number of months or years was read. */
  private boolean dated;

  /** Whether the whole year is meant, no day in it. */
  private boolean whole;

  private DateText(String text) {
    this.text = text;
  }

  /** The date that a normalised cell, not empty, is; null where it is none. */
  static Expression read(String raw, String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    return new DateText(text).cell(raw);
  }

  private Expression cell(String raw) {
    if (monthly()) {
      return Expression.date(raw, new Deadline(null, null, day));
    }
    any(LEADS);
    if (!compact() && !date()) {
      return null;
    }
    if (at < text.length() - 1 && "-~至到".indexOf(text.charAt(at)) >= 0) {
      at++;
      var begun = month != null;
      if (!until(begun)) {
        return null;
      }
    }
    limit();
    var behind = at;
    while (any(HOW)) {
      dated = true;
    }
    if (any(DONE)) {
      dated = true;
    } else if (at > behind && at < text.length()) {
      return null;
    }
    if (at < text.length() || !dated || !isPossible()) {
      return null;
    }
    var open = whole && year == null || year == null && month == null;
    return Expression.date(raw, open ? null : new Deadline(year, month, day));
  }

  /** 每月10日前: a day of whichever month. */
  private boolean monthly() {
    if (!any(MONTHLY)) {
      return false;
    }
    day = number();
    var said = day != null && day >= 1 && day <= LAST_DAY && any(DAY);
    if (said) {
      any(LIMITS);
      any(HOW);
      any(DONE);
    }
    var wholly = said && at == text.length();
    at = 0;
    day = wholly ? day : null;
    return wholly;
  }

  /** 20241231, and 12.31前, which no number of things is written like. */
  private boolean compact() {
    var digits = at;
    while (digits < text.length() && CellSpelling.isDigit(text.charAt(digits))) {
      digits++;
    }
    if (digits - at == 8 && COMPACT.matcher(text.substring(at, digits)).matches()) {
      year = Integer.valueOf(text.substring(at, at + 4));
      month = Integer.valueOf(text.substring(at + 4, at + 6));
      day = Integer.valueOf(text.substring(at + 6, at + 8));
    } else if (at == 0 && SHORT.matcher(text).matches()) {
      var point = text.indexOf('.');
      month = Integer.valueOf(text.substring(0, point));
      digits = point + 1;
      while (CellSpelling.isDigit(text.charAt(digits))) {
        digits++;
      }
      day = Integer.valueOf(text.substring(point + 1, digits));
    } else {
      return false;
    }
    at = digits;
    dated = true;
    return true;
  }

  /** The end of a period; a date or another number of months, in the year of the first. */
  private boolean until(boolean begun) {
    var first = year;
    year = null;
    month = null;
    day = null;
    var read = begun && date();
    year = year == null ? first : year;
    dated = true;
    return read && month != null;
  }

  private boolean date() {
    return digits() || chinese();
  }

  /** 2024-09-30, 2024.9.30, and 12.31 behind the dash of a period. */
  private boolean digits() {
    var start = at;
    var first = number();
    if (first == null || at == text.length() || "-./".indexOf(text.charAt(at)) < 0) {
      at = start;
      return false;
    }
    var sign = text.charAt(at);
    var years = first >= 1900 && first < 2100;
    at++;
    var second = number();
    if (second == null || !years && !(dated || year != null)) {
      at = start;
      return false;
    }
    if (!years) {
      month = first;
      day = second;
      return true;
    }
    year = first;
    month = second;
    var further = at < text.length() - 1 && text.charAt(at) == sign;
    if (further) {
      var mark = at;
      at++;
      var third = number();
      if (third == null || third > LAST_DAY) {
        at = mark;
      } else {
        day = third;
      }
    }
    var three = day != null || sign == '-';
    var period = at < text.length();
    if (!three && !period) {
      at = start;
      year = null;
      month = null;
      return false;
    }
    dated = true;
    any(DIGITS_DAY);
    return true;
  }

  private boolean chinese() {
    var start = at;
    if (any(THIS_YEAR)) {
      if (at == text.length() && text.length() == 1) {
        return false;
      }
      dated = true;
      whole = text.startsWith("全年", start);
      any(YEAR_MORE);
      part();
      if (!whole && month == null && yearEnd()) {
        month = 12;
      }
      return true;
    }
    var number = ofCentury(number());
    if (number != null && number >= 1900 && number < 2100 && any(YEAR)) {
      year = number;
      dated = true;
      any(YEAR_MORE);
      if (any(WHOLE_YEAR)) {
        month = 12;
        day = LAST_DAY;
        return true;
      }
      any(YEAR);
      var mark = at;
      if (!part() && !months(number())) {
        at = mark;
        if (yearEnd()) {
          month = 12;
        }
      }
      return true;
    }
    at = start;
    if (part()) {
      return true;
    }
    at = start;
    return months(number());
  }

  /** 24年12月 is of 2024; 24年 alone is as many years. */
  private Integer ofCentury(Integer number) {
    var two = number != null && number >= 20 && number < 50;
    return two && YEAR_OF_TWO.matcher(text).region(at, text.length()).lookingAt()
        ? Integer.valueOf(2000 + number)
        : number;
  }

  /** A quarter or half of the year; before a quarter is the end of the one before it. */
  private boolean part() {
    var start = at;
    if (any(FIRST_HALF)) {
      month = 6;
    } else if (any(SECOND_HALF)) {
      month = 12;
    } else {
      var letter = any(List.of("Q", "q"));
      any(QUARTER_LEAD);
      var quarter = number();
      var named = quarter != null && (letter || any(QUARTER));
      if (!named || quarter < 1 || quarter > 4) {
        at = start;
        return false;
      }
      var before = quarter > 1 && text.startsWith("前", at);
      month = 3 * (before ? quarter - 1 : quarter);
    }
    dated = true;
    return true;
  }

  private boolean yearEnd() {
    return any(YEAR_END);
  }

  private boolean months(Integer number) {
    if (number == null) {
      return false;
    }
    var range = at < text.length() && text.charAt(at) == '-' && text.indexOf('月', at) > 0;
    if (!range && !any(MONTH)) {
      return false;
    }
    month = number;
    if (range) {
      return true;
    }
    dated |= year != null || any(MONTH_MORE);
    if (any(MONTH_EARLY)) {
      day = 10;
    } else if (any(MONTH_MIDDLE)) {
      day = 20;
    } else if (any(MONTH_LATE)) {
      dated = true;
      return true;
    }
    if (day == null) {
      var start = at;
      day = number();
      if (day == null || !any(DAY)) {
        day = null;
        at = start;
      }
    }
    dated |= day != null;
    return true;
  }

  private void limit() {
    any(PERIOD_END);
    var start = at;
    if (any(LIMITS)) {
      var within = text.startsWith("内", start) && at == text.length() && year == null;
      dated |= !within || month == null;
    }
  }

  private boolean isPossible() {
    return (month == null || month >= 1 && month <= 12)
        && (day == null || day >= 1 && day <= LAST_DAY);
  }

  /** 二〇二四. */
  private Integer digitByDigit() {
    var read = 0;
    for (var i = at; i < at + 4; i++) {
      var digit = i < text.length() ? NUMERALS.indexOf(text.charAt(i)) : -1;
      digit = i < text.length() && text.charAt(i) == '零' ? 0 : digit;
      if (digit < 0) {
        return null;
      }
      read = 10 * read + digit;
    }
    return read < 1900 || read >= 2100 ? null : read;
  }

  private Integer number() {
    var spelt = digitByDigit();
    if (spelt != null) {
      at += 4;
      return spelt;
    }
    var read = Numeral.at(text, at);
    var end = at;
    while (end < text.length() && CellSpelling.isDigit(text.charAt(end))) {
      end++;
    }
    if (end > at) {
      var digits = text.substring(at, end);
      at = end;
      return digits.length() > 4 ? null : Integer.valueOf(digits);
    }
    if (read == null || !read.chinese() || read.value().scale() > 0) {
      return null;
    }
    at = read.end();
    return read.value().intValueExact();
  }

  private boolean any(List<String> words) {
    for (String word : words) {
      if (text.startsWith(word, at)) {
        at += word.length();
        return true;
      }
    }
    return false;
  }
}
