package org.jiheng.rules.expression;

import java.util.Locale;

/** A date as a cell gives it, each part null where it is left out; at least one is stated. */
public record Deadline(Integer year, Integer month, Integer day) {

  /**
   * Year, month and day with a dash for each one that is left out at the front: 2024-09, --09-30.
   */
  public String text() {
    var text = new StringBuilder(year == null ? "-" : String.format(Locale.ROOT, "%04d", year));
    if (month != null) {
      text.append(String.format(Locale.ROOT, "-%02d", month));
    }
    if (day != null) {
      text.append(String.format(Locale.ROOT, "-%02d", day));
    }
    return text.toString();
  }
}
