package org.jiheng.report.calendar;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiheng.cycle.calendar.StatedCalendar;

/** A year's calendar, which replaces the one that there is. */
record CalendarBody(
    @Schema(required = true) List<CalendarStage> stages,
    List<String> nonWorkingDays,
    List<String> workingWeekends) {

  StatedCalendar stated() {
    return new StatedCalendar(
        stages == null
            ? null
            : stages.stream().map(stage -> stage == null ? null : stage.stated()).toList(),
        nonWorkingDays,
        workingWeekends);
  }
}
