package org.jiheng.cycle.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which days are worked. The state moves weekends around its holidays every year, so that both
 * lists are data.
 *
 * @param free days from Monday to Friday that are not worked
 * @param worked Saturdays and Sundays that are
 */
public record WorkingDays(Set<LocalDate> free, Set<LocalDate> worked) {

  public WorkingDays {
    free = Set.copyOf(free);
    worked = Set.copyOf(worked);
  }

  public boolean isWorked(LocalDate day) {
    return isWeekend(day) ? worked.contains(day) : !free.contains(day);
  }

  /**
   * The working day that is so many after a day, which need not be one itself.
   *
   * @param days at least 1
   */
  public LocalDate after(LocalDate day, int days) {
    var reached = day;
    for (var counted = 0; counted < days; ) {
      reached = reached.plusDays(1);
      if (isWorked(reached)) {
        counted++;
      }
    }
    return reached;
  }

  /** How many working days a day is late; 0 where it is not. */
  public int late(LocalDate due, LocalDate day) {
    return (int)
        (day.isAfter(due)
            ? due.plusDays(1).datesUntil(day.plusDays(1)).filter(this::isWorked).count()
            : 0);
  }

  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
