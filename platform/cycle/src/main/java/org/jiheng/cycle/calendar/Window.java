package org.jiheng.cycle.calendar;

/** Where a day lies in a stage. */
public enum Window {
  /** It has not opened. */
  EARLY,
  OPEN,
  /** It is due and not locked yet: what comes now is late. */
  LATE,
  LOCKED;

  /** Whether content may be filled in and handed in. */
  public boolean admits() {
    return this == OPEN || this == LATE;
  }
}
