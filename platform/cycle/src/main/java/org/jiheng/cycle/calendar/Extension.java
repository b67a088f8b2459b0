package org.jiheng.cycle.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jiheng.filing.DepartmentYear;

/**
 * Other days of one stage for one department.
 *
 * @param period null for what comes once a year
 * @param lockAfter null where it is never locked
 */
public record Extension(
    DepartmentYear id,
    StageKind document,
    String period,
    LocalDate dueOn,
    LocalDate lockAfter,
    String reason,
    String changedBy,
    Instant changedAt,
    long version) {

  public boolean grants(LocalDate due, LocalDate lock, String why) {
    return dueOn.equals(due) && Objects.equals(lockAfter, lock) && reason.equals(why);
  }
}
