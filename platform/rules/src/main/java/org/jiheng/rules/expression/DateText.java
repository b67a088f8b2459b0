package org.jiheng.rules.expression;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The cells that are a date or a time limit as a whole; 2 月 alone is a duration, 9 月前 a date. */
final class DateText {

  private static final int LONGEST = 24;
  private static final String LIMIT = "(?<limit>(?:底|末|初|中旬|上旬|下旬)?(?:之前|以前|前|以内|之内|内)?)";
  private static final String DONE = "(?<done>(?:按期|按时|如期|全部|全面|已)?(?:完成|达标)?)";

  private static final Pattern CHINESE =
      Pattern.compile(
          "(?:(?<year>(?:19|20)\\d\\d)年度?)?(?:(?<month>\\d{1,2})月(?<of>份)?)?"
              + "(?:(?<day>\\d{1,2})[日号])?"
              + LIMIT
              + DONE);
  private static final Pattern DIGITS =
      Pattern.compile(
          "(?<year>(?:19|20)\\d\\d)(?:-(?<month>\\d{1,2})(?:-(?<day>\\d{1,2}))?"
              + "|[./](?<month2>\\d{1,2})[./](?<day2>\\d{1,2}))日?"
              + LIMIT
              + DONE);
  private static final Pattern YEAR =
      Pattern.compile(
          "(?:保障)?全年(?:保障)?|(?:本年|当年|年)度?(?:底|末|内|底前|末前|底之前)(?:前)?(?:按期|按时|全部)?(?:完成)?");

  /** How the writings of a date begin where they begin with no digit. */
  private static final String BEGINNINGS = "保全本当年";

  private DateText() {}

  /** The date that a normalised cell, not empty, is; null where it is none. */
  static Expression read(String raw, String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    if (!CellText.isDigit(text.charAt(0))) {
      boolean year = BEGINNINGS.indexOf(text.charAt(0)) >= 0 && YEAR.matcher(text).matches();
      return year ? Expression.date(raw, null) : null;
    }
    if (text.indexOf('年') >= 0 || text.indexOf('月') >= 0) {
      var chinese = CHINESE.matcher(text);
      return chinese.matches() && isDate(chinese)
          ? date(raw, chinese.group("year"), chinese.group("month"), chinese.group("day"))
          : null;
    }
    var digits = text.startsWith("19") || text.startsWith("20") ? DIGITS.matcher(text) : null;
    if (digits == null || !digits.matches()) {
      return null;
    }
    var month = digits.group("month") == null ? digits.group("month2") : digits.group("month");
    var day = digits.group("day") == null ? digits.group("day2") : digits.group("day");
    return date(raw, digits.group("year"), month, day);
  }

  private static boolean isDate(Matcher read) {
    boolean limited =
        read.group("of") != null
            || read.group("day") != null
            || !read.group("limit").isEmpty() && !read.group("limit").equals("内")
            || !read.group("done").isEmpty();
    return read.group("year") != null || read.group("month") != null && limited;
  }

  private static Expression date(String raw, String year, String month, String day) {
    var deadline = new Deadline(number(year), number(month), number(day));
    boolean possible =
        (month == null || deadline.month() >= 1 && deadline.month() <= 12)
            && (day == null || deadline.day() >= 1 && deadline.day() <= 31);
    return possible ? Expression.date(raw, deadline) : null;
  }

  private static Integer number(String digits) {
    return digits == null ? null : Integer.valueOf(digits);
  }
}
