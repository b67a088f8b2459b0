package org.jiheng.rules.expression;

/** A date as a cell gives it, each part null where it is left out; at least one is stated. */
public record Deadline(Integer year, Integer month, Integer day) {

  private static final int YEAR = 4;
  private static final int PART = 2;

  /**
   * Year, month and day with a dash for each one that is left out at the front: 2024-09, --09-30.
   */
  public String text() {
    var text = new StringBuilder(year == null ? "-" : padded(year, YEAR));
    if (month != null) {
      text.append('-').append(padded(month, PART));
    }
    if (day != null) {
      text.append('-').append(padded(day, PART));
    }
    return text.toString();
  }

  private static String padded(int number, int digits) {
    var text = Integer.toString(number);
    return "0".repeat(Math.max(0, digits - text.length())) + text;
  }
}
