package org.jiheng.cycle.calendar;

import java.util.List;

/**
 * A calendar as somebody stated it, dates as text, so that all its faults can be told at once. What
 * is left out is null.
 */
public record StatedCalendar(
    List<StatedStage> stages, List<String> nonWorkingDays, List<String> workingWeekends) {

  /** As {@link YearStage}. */
  public record StatedStage(
      String document,
      String period,
      String opensOn,
      String dueOn,
      String lockAfter,
      Integer reviewDays,
      Integer returnDays) {}
}
