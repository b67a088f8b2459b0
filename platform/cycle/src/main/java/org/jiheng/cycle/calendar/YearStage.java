package org.jiheng.cycle.calendar;

import java.time.LocalDate;

/**
 * A stage of a year's calendar.
 *
 * @param period of a document that comes several times a year, such as {@code 2026-06}; null else
 * @param lockAfter the last day on which it may be handed in, late; null where it is never locked
 * @param reviewDays working days that the bureau has to judge it; null where it judges none
 * @param returnDays working days after which something returned is due again
 */
public record YearStage(
    StageKind document,
    String period,
    LocalDate opensOn,
    LocalDate dueOn,
    LocalDate lockAfter,
    Integer reviewDays,
    Integer returnDays) {

  private static final int RETURN_DAYS = 5;

  public Window at(LocalDate day) {
    if (opensOn != null && day.isBefore(opensOn)) {
      return Window.EARLY;
    }
    if (lockAfter != null && day.isAfter(lockAfter)) {
      return Window.LOCKED;
    }
    return dueOn != null && day.isAfter(dueOn) ? Window.LATE : Window.OPEN;
  }

  public int workingDaysAfterReturn() {
    return returnDays == null ? RETURN_DAYS : returnDays;
  }

  /** The stage as it is for one department. */
  public YearStage extended(LocalDate due, LocalDate lock) {
    return new YearStage(document, period, opensOn, due, lock, reviewDays, returnDays);
  }
}
