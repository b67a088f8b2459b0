package org.jiheng.cycle.calendar;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * When what of a year is due. A year without one knows no deadlines and no states: whoever may
 * change something may always change it.
 *
 * @param nonWorkingDays days from Monday to Friday that are not worked
 * @param workingWeekends Saturdays and Sundays that are
 */
public record YearCalendar(
    List<YearStage> stages, List<LocalDate> nonWorkingDays, List<LocalDate> workingWeekends) {

  public YearCalendar {
    stages = List.copyOf(stages);
    nonWorkingDays = List.copyOf(nonWorkingDays);
    workingWeekends = List.copyOf(workingWeekends);
  }

  public Optional<YearStage> stage(StageKind document, String period) {
    return stages.stream()
        .filter(each -> each.document() == document && Objects.equals(each.period(), period))
        .findFirst();
  }

  public WorkingDays workingDays() {
    return new WorkingDays(new HashSet<>(nonWorkingDays), new HashSet<>(workingWeekends));
  }
}
