package org.jiheng.rules.monitoring;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jiheng.rules.expression.Deadline;

/**
 * A part of a fiscal year from its beginning, that is reported when it is over.
 *
 * @param text as in paths: 2026-06, Q2
 * @param key as settings of a profile name it: 06, Q2
 * @param months how many of the year have passed at its end
 */
public record MonitoringPeriod(int fiscalYear, String text, String key, int months) {

  static final BigDecimal YEAR = BigDecimal.valueOf(12);

  private static final Pattern WRITTEN =
      Pattern.compile("(?<year>\\d{4})-(?<month>0[1-9]|1[0-2])|Q(?<quarter>[1-4])");

  /** Empty where the text is no period of the year. */
  public static Optional<MonitoringPeriod> of(int fiscalYear, String text) {
    var read = WRITTEN.matcher(text);
    if (!read.matches()) {
      return Optional.empty();
    }
    if (read.group("quarter") != null) {
      var months = 3 * Integer.parseInt(read.group("quarter"));
      return Optional.of(new MonitoringPeriod(fiscalYear, text, text, months));
    }
    var month = read.group("month");
    return Integer.parseInt(read.group("year")) == fiscalYear
        ? Optional.of(new MonitoringPeriod(fiscalYear, text, month, Integer.parseInt(month)))
        : Optional.empty();
  }

  BigDecimal passed() {
    return BigDecimal.valueOf(months);
  }

  /** Whether a time limit lies within it; one that only names a year is its end. */
  boolean isOver(Deadline due) {
    if (due.year() != null && due.year() != fiscalYear) {
      return due.year() < fiscalYear;
    }
    return due.month() == null ? months == 12 : due.month() <= months;
  }
}
