package org.jiheng.report.calendar;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiheng.cycle.calendar.StatedCalendar.StatedStage;

/**
 * A stage of the year as it is stated and told. Days stay text until all of them were read, so that
 * every fault is told at once.
 */
record CalendarStage(
    @Schema(
            required = true,
            enumeration = {"TARGETS", "ADJUSTMENT", "MONITORING", "FILING", "DISCLOSURE"})
        String document,
    String period,
    String opensOn,
    @Schema(required = true) String dueOn,
    String lockAfter,
    Integer reviewDays,
    Integer returnDays) {

  StatedStage stated() {
    return new StatedStage(document, period, opensOn, dueOn, lockAfter, reviewDays, returnDays);
  }

  static CalendarStage of(StatedStage stated) {
    return new CalendarStage(
        stated.document(),
        stated.period(),
        stated.opensOn(),
        stated.dueOn(),
        stated.lockAfter(),
        stated.reviewDays(),
        stated.returnDays());
  }
}
