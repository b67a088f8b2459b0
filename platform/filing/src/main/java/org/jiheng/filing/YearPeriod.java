package org.jiheng.filing;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A part of a fiscal year from its beginning, that is reported when it is over.
 *
 * @param text as in paths: 2026-06, Q2
 * @param key as settings of a profile name it: 06, Q2
 * @param months how many of the year have passed at its end
 */
public record YearPeriod(int fiscalYear, String text, String key, int months) {

  /** What is told of a text that is none. */
  public static final String MESSAGE = "期间须为该年度的月份（如 2026-06）或季度（Q1 至 Q4）。";

  private static final Pattern WRITTEN =
      Pattern.compile("(?<year>\\d{4})-(?<month>0[1-9]|1[0-2])|Q(?<quarter>[1-4])");

  /** Empty where the text is no period of the year. */
  public static Optional<YearPeriod> of(int fiscalYear, String text) {
    var read = WRITTEN.matcher(text == null ? "" : text);
    if (!read.matches()) {
      return Optional.empty();
    }
    if (read.group("quarter") != null) {
      var months = 3 * Integer.parseInt(read.group("quarter"));
      return Optional.of(new YearPeriod(fiscalYear, text, text, months));
    }
    var month = read.group("month");
    return Integer.parseInt(read.group("year")) == fiscalYear
        ? Optional.of(new YearPeriod(fiscalYear, text, month, Integer.parseInt(month)))
        : Optional.empty();
  }
}
