package org.jiheng.filing;

/** The years that a budget can have; those of the filing's schema. */
public final class FiscalYears {

  public static final int FIRST = 1950;
  public static final int LAST = 2100;

  public static final String MESSAGE = "年度须在 " + FIRST + " 到 " + LAST + " 之间。";

  private FiscalYears() {}

  public static boolean contain(int year) {
    return FIRST <= year && year <= LAST;
  }
}
